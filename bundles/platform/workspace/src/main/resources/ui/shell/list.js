// The page of a collection: what is in it, found, ordered, page by page; and what can be done with it.
import { computed, defineComponent, h, onUnmounted, reactive, ref, shallowRef, watch } from 'vue'
import { ElButton, ElDropdown, ElDropdownItem, ElDropdownMenu, ElMessage } from 'element-plus'
import { look } from './departments.js'
import { describe, fileType } from './description.js'
import { Filters } from './filters.js'
import { FormDrawer } from './form.js'
import { download, read, send } from './http.js'
import { icon } from './icons.js'
import { ImportDrawer } from './imports.js'
import { number, say, t } from './language.js'
import { RecordDrawer } from './record.js'
import { addressOf, go, route, stay } from './route.js'
import { alignment, isState, shown } from './values.js'

const COLUMNS = 7
const SIZES = [20, 50, 100]

/** No answer, too many requests, not now: what soon passes by itself. */
const PASSING = [0, 429, 503]
const RETRY = 4000
const IN_A_TABLE = ['text', 'number', 'boolean', 'date', 'time', 'clock', 'code', 'codes', 'texts', 'id']

/** The members of a record that a list has room for: the first ones, its state, and when it was changed. */
function columnsOf(model) {
  const own = model.fields.filter((field) => !field.system && IN_A_TABLE.includes(field.kind))
  const first = own.slice(0, COLUMNS)
  const state = own.find((field) => isState(field) && !first.includes(field))
  if (state) {
    first.splice(COLUMNS - 1, 1, state)
  }
  return [...first, ...model.fields.filter((field) => field.name === 'updatedAt')]
}

export const CollectionPage = defineComponent({
  props: { department: Object, collection: Object },
  setup(props) {
    const model = shallowRef(null)
    const failure = ref(null)
    const page = reactive({ items: null, next: null, total: null, busy: false })
    const before = ref([])
    const drawer = ref(null)
    const size = ref(SIZES[0])
    let turn = 0
    let retry

    const here = (id, query = route.query) => addressOf(props.department.name, props.collection.name, id, query)
    const params = () => new URLSearchParams(route.query)
    const columns = computed(() => columnsOf(model.value))

    async function open() {
      failure.value = null
      try {
        model.value = await describe(props.department, props.collection.name)
        await load()
      } catch (problem) {
        failed(problem)
      }
    }

    async function load(cursor) {
      const mine = ++turn
      page.busy = true
      const query = params()
      query.set('limit', size.value)
      if (cursor) {
        query.set('cursor', cursor)
      }
      try {
        const found = await read(`${model.value.api}?${query}`)
        if (mine === turn) {
          Object.assign(page, { items: found.items, next: found.next ?? null })
          failure.value = null
          if (!cursor) {
            count(mine)
          }
        }
      } catch (problem) {
        if (mine === turn) {
          failed(problem)
        }
      } finally {
        if (mine === turn) {
          page.busy = false
        }
      }
    }

    /** Beside the list, so that a long count keeps nobody waiting. */
    async function count(mine) {
      const query = params()
      query.delete('sort')
      query.set('limit', 1)
      query.set('fields', 'id')
      query.set('count', 'true')
      page.total = null
      const found = await read(`${model.value.api}?${query}`).catch(() => null)
      if (mine === turn && found) {
        page.total = found.total
      }
    }

    function failed(problem) {
      if (problem.status !== 401) {
        failure.value = problem
        look()
        if (PASSING.includes(problem.status)) {
          clearTimeout(retry)
          retry = setTimeout(() => (model.value ? again() : open()), RETRY)
        }
      }
    }

    onUnmounted(() => clearTimeout(retry))

    function again() {
      load(before.value[before.value.length - 1])
    }

    function first() {
      before.value = []
      load()
    }

    function forward() {
      before.value = [...before.value, page.next]
      load(page.next)
    }

    function back() {
      before.value = before.value.slice(0, -1)
      again()
    }

    watch(() => route.query, () => model.value && first())
    watch(
      () => [props.department.running, props.department.version],
      ([running]) => {
        if (running && !drawer.value) {
          before.value = []
          open()
        }
      },
    )

    function sortBy(name) {
      const query = params()
      const now = query.get('sort')
      if (now === name) {
        query.set('sort', '-' + name)
      } else if (now === '-' + name) {
        query.delete('sort')
      } else {
        query.set('sort', name)
      }
      stay(here('', query.toString()))
    }

    function close() {
      drawer.value = null
      // What was changed meanwhile, and a newer version of the department.
      open()
    }

    async function exportAs(kind) {
      try {
        const query = params().toString()
        const name = await download(
          model.value.api + (query ? '?' + query : ''),
          fileType(kind),
          `${props.collection.name}.${kind}`,
        )
        ElMessage.success(t('exported', { file: name }))
      } catch (problem) {
        ElMessage.error(problem.message)
      }
    }

    async function create(content) {
      const made = await send('POST', model.value.api, content)
      ElMessage.success(t('created'))
      if (model.value.opens && made?.id) {
        drawer.value = null
        go(here(made.id))
      }
      again()
    }

    function head() {
      const { create: creates, exports, imports } = model.value
      return h('header', { class: 'page-head' }, [
        h('h1', say(props.collection.title)),
        h('div', { class: 'buttons' }, [
          imports.length > 0 &&
            h(ElButton, { onClick: () => (drawer.value = 'import') }, () => [icon('upload'), t('import')]),
          exports.length > 0 &&
            h(
              ElDropdown,
              { trigger: 'click', onCommand: exportAs },
              {
                default: () => h(ElButton, () => [icon('download'), t('export')]),
                dropdown: () =>
                  h(ElDropdownMenu, () =>
                    exports.map((kind) =>
                      h(ElDropdownItem, { command: kind }, () => t('exportAs', { kind: kind.toUpperCase() })),
                    ),
                  ),
              },
            ),
          creates &&
            h(ElButton, { type: 'primary', class: 'create', onClick: () => (drawer.value = 'create') }, () => [
              icon('plus'),
              t('create'),
            ]),
        ]),
      ])
    }

    function heading(field) {
      const sortable = model.value.sorts.includes(field.name)
      const title = say(field.title)
      const order = params().get('sort')
      const direction = order === field.name ? 'ascending' : order === '-' + field.name ? 'descending' : undefined
      return h('th', { scope: 'col', class: alignment(field), 'aria-sort': direction }, [
        sortable
          ? h(
              'button',
              { type: 'button', class: ['sort', direction], title: t('sortBy', { title }), onClick: () => sortBy(field.name) },
              [title, icon(direction === 'descending' ? 'down' : 'up', 12)],
            )
          : title,
      ])
    }

    function row(record) {
      return h(
        'tr',
        { key: record.id, class: { clickable: model.value.opens }, onClick: (event) => openRow(event, record) },
        columns.value.map((field, at) => {
          const value = shown(field, record[field.name])
          return h('td', { class: alignment(field) }, [
            at === 0 && model.value.opens ? h('a', { href: here(record.id) }, [value]) : value,
          ])
        }),
      )
    }

    function openRow(event, record) {
      const selecting = String(window.getSelection()) !== ''
      if (model.value.opens && !selecting && !event.target.closest('a, button')) {
        go(here(record.id))
      }
    }

    function table() {
      if (page.items.length === 0) {
        return h('p', { class: 'empty' }, route.query ? t('empty') : t('emptyAll'))
      }
      return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say(props.collection.title) }, [
        h('table', { class: ['list', { busy: page.busy }] }, [
          h('thead', h('tr', columns.value.map(heading))),
          h('tbody', page.items.map(row)),
        ]),
      ])
    }

    function pager() {
      const at = before.value.length + 1
      return h('nav', { class: 'pager', 'aria-label': t('pageNumber', { page: at }) }, [
        h('label', { class: 'sizes' }, [
          h('span', { class: 'unseen' }, t('perPage')),
          h(
            'select',
            {
              value: size.value,
              onChange: (event) => {
                size.value = Number(event.target.value)
                first()
              },
            },
            SIZES.map((each) => h('option', { value: each }, t('each', { count: each }))),
          ),
        ]),
        h(ElButton, { disabled: at === 1 || page.busy, 'aria-label': t('previous'), onClick: back }, () => icon('left')),
        h('span', { class: 'at' }, t('pageNumber', { page: at })),
        h(ElButton, { disabled: !page.next || page.busy, 'aria-label': t('next'), onClick: forward }, () => icon('right')),
      ])
    }

    function list() {
      return h('section', { class: 'card' }, [
        h(Filters, { model: model.value, query: route.query, onFind: (query) => stay(here('', query)) }),
        h('div', { class: 'card-head' }, [
          h(
            'span',
            { class: 'count', role: 'status' },
            page.total === 1 ? t('oneRecord') : page.total === null ? ' ' : t('records', { count: number(page.total) }),
          ),
          h(ElButton, { text: true, 'aria-label': t('refresh'), title: t('refresh'), onClick: again }, () =>
            icon('refresh'),
          ),
        ]),
        failure.value && h('div', { class: 'alert danger', role: 'alert' }, [icon('alert'), h('p', failure.value.message)]),
        page.items ? table() : !failure.value && h('p', { class: 'empty' }, t('loading')),
        page.items && pager(),
      ])
    }

    function drawers() {
      if (route.id && model.value.opens) {
        return h(RecordDrawer, {
          key: route.id,
          model: model.value,
          id: route.id,
          onClose: () => go(here('')),
          onChanged: again,
        })
      }
      if (drawer.value === 'create') {
        return h(FormDrawer, {
          title: t('createOne', { title: say(model.value.one) }),
          fields: model.value.create,
          submit: create,
          onClose: () => (drawer.value === 'create' ? close() : undefined),
        })
      }
      return drawer.value === 'import' ? h(ImportDrawer, { model: model.value, onClose: close, onChanged: first }) : null
    }

    open()
    return () => {
      if (model.value) {
        return h('div', { class: 'page' }, [head(), list(), drawers()])
      }
      if (failure.value) {
        return h('div', { class: 'state', role: 'alert' }, [
          icon('alert', 40),
          h('h1', t('brokenPage')),
          h('p', failure.value.message),
          h(ElButton, { type: 'primary', onClick: open }, () => t('retry')),
        ])
      }
      return h('p', { class: 'state' }, t('loading'))
    }
  },
})
