// Where the person is: #/<department>/<collection>?<list>; what follows the collection is a record's id.
import { reactive } from 'vue'

export const route = reactive({ department: '', collection: '', id: '', query: '' })

function take() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?')
  const [department = '', collection = '', id = ''] = path.split('/').map(decodeURIComponent)
  Object.assign(route, { department, collection, id, query })
}

window.addEventListener('hashchange', take)
take()

export const addressOf = (department, collection, id, query) =>
  '#/' + [department, collection, id].filter(Boolean).map(encodeURIComponent).join('/') + (query ? '?' + query : '')

export function go(address) {
  location.hash = address
}

/** Changes the address without a step back to it. */
export function stay(address) {
  history.replaceState(null, '', address)
  take()
}
