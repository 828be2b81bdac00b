// The departments that are here and the collections of each that the person may read. Asked every two seconds while
// somebody looks: that survives every proxy and holds no connection open in any of a person's tabs.
import { reactive } from 'vue'
import { ElNotification } from 'element-plus'
import { read } from './http.js'
import { say, t } from './language.js'
import { session } from './session.js'

const EVERY = 2000

export const company = reactive({ known: false, reachable: true, departments: [] })

export const department = (name) => company.departments.find((each) => each.name === name)

let timer
let asking

/** Begins to follow what runs, for the person who has just signed in. */
export function follow() {
  Object.assign(company, { known: false, reachable: true, departments: [] })
  document.addEventListener('visibilitychange', look)
  return look()
}

export function stopFollowing() {
  document.removeEventListener('visibilitychange', look)
  clearTimeout(timer)
}

/** Looks at once, for example when a department has just refused to answer. */
export function look() {
  asking ??= refresh().finally(() => {
    asking = undefined
    clearTimeout(timer)
    timer = setTimeout(() => (document.hidden ? undefined : look()), EVERY)
  })
  return asking
}

async function refresh() {
  if (!session.person) {
    return
  }
  let found
  try {
    found = (await read('/api')).departments
    company.reachable = true
  } catch {
    company.reachable = false
    return
  }
  const before = new Map(company.departments.map((each) => [each.name, each]))
  const after = await Promise.all(found.map((each) => known(each, before.get(each.name))))
  if (company.known) {
    tell(before, after)
  }
  after.sort((one, other) => one.order - other.order || one.name.localeCompare(other.name))
  if (after.length !== company.departments.length || after.some((each, at) => each !== company.departments[at])) {
    company.departments = after
  }
  company.known = true
}

const PLATFORM = ['identity', 'administration', 'inbox']

async function known(entry, before) {
  const running = entry.state === 'running'
  if (before?.state === entry.state && before.version === entry.version && !before.failed) {
    return before
  }
  const now = {
    name: entry.name,
    title: { en: entry.title, zh: entry.titleZh },
    version: entry.version,
    state: entry.state,
    running,
    order: PLATFORM.includes(entry.name) ? 1 : 0,
    collections: before?.collections ?? [],
    failed: false,
  }
  if (!running) {
    return now
  }
  try {
    const index = await read(`/api/${entry.name}`)
    now.collections = (index.collections ?? []).map(({ name, title }) => ({ name, title }))
  } catch {
    // It went away between the two questions, or is only just coming: the next look tells.
    now.running = before?.running ?? false
    now.failed = true
  }
  return now
}

function tell(before, after) {
  for (const each of after) {
    const was = before.get(each.name)
    const title = say(each.title)
    if (each.running && each.collections.length && !was?.running) {
      note('success', t('arrived', { title }))
    } else if (each.running && was?.running && was.version !== each.version) {
      note('info', t('upgraded', { title, version: each.version }))
    } else if (!each.running && was?.running && was.collections.length) {
      note('warning', t('left', { title }))
    }
    before.delete(each.name)
  }
  for (const gone of before.values()) {
    if (gone.collections.length && gone.running) {
      note('warning', t('left', { title: say(gone.title) }))
    }
  }
}

const note = (type, title) => ElNotification({ type, title, position: 'bottom-left', duration: 6000 })
