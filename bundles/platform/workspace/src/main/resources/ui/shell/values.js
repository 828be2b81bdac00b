// How values look when they are read.
import { h } from 'vue'
import { number, say, t, time } from './language.js'

// By what the codes of states usually say; any other is neutral.
const TONES = [
  ['success', /^(active|done|closed|completed?|approved|accepted|delivered|handed_over|paid|passed|running|live|settled|in_force|on_sale|succeeded|imported|signed|effective)$/],
  ['danger', /^(rejected|refused|failed|lost|overdue|blocked|suspended|damaged|exception|dead|expired|blacklisted)$/],
  ['quiet', /^(cancelled|canceled|withdrawn|inactive|retired|stopped|draft|ended|archived|void|dropped|left|removed)$/],
  ['warning', /^(pending|waiting|created|submitted|planned|suggested|proposed|in_review|reviewing|paused|new|reported|requested|counting|preparing)$/],
]

export const isState = (field) => field.kind === 'code' && /(^|S)(state|tatus)$/.test(field.name)

const titleOf = (field, code) => {
  const known = field.codes.find((each) => each.code === code)
  return known ? say(known.title) : String(code)
}

export const tag = (text, code) =>
  h('span', { class: ['tag', TONES.find(([, words]) => words.test(code))?.[0]] }, [h('i', { 'aria-hidden': 'true' }), text])

const absent = (value) => value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)

/** The value as text. */
export function text(field, value) {
  if (absent(value)) {
    return '–'
  }
  switch (field.kind) {
    case 'boolean':
      return value ? t('yes') : t('no')
    case 'number':
      return typeof value === 'number' && Math.abs(value) < 1e12 ? number(value) : String(value)
    case 'time':
      return time(value)
    case 'code':
      return titleOf(field, value)
    case 'codes':
      return value.map((each) => titleOf(field, each)).join('、')
    case 'texts':
      return value.join('、')
    case 'rows':
      return String(value.length)
    case 'group':
      return value.zh && value.en ? say(value) : field.members.map((each) => text(each, value[each.name])).join(' · ')
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
}

/** The value as it stands in a table or on a card. */
export function shown(field, value) {
  if (isState(field) && !absent(value)) {
    return tag(titleOf(field, value), value)
  }
  if (field.kind === 'rows' && !absent(value)) {
    return rows(field.members, value)
  }
  return h('span', { class: { mono: field.kind === 'id', quiet: absent(value) } }, text(field, value))
}

export const alignment = (field) => (field.kind === 'number' ? 'figure' : undefined)

function rows(fields, values) {
  return h('div', { class: 'scroll' }, [
    h('table', { class: 'rows' }, [
      h('thead', h('tr', fields.map((field) => h('th', { scope: 'col', class: alignment(field) }, say(field.title))))),
      h('tbody', values.map((value) =>
        h('tr', fields.map((field) => h('td', { class: alignment(field) }, [shown(field, value[field.name])]))))),
    ]),
  ])
}

/** Fields for members that the description does not name, such as lines. */
export function unnamed(record, { fields, words }) {
  const known = new Set([...fields.map((field) => field.name), 'steps'])
  return Object.keys(record)
    .filter((name) => !known.has(name))
    .map((name) => guessed(name, record[name], words))
}

function guessed(name, value, words) {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()
  const label = spaced.charAt(0).toUpperCase() + spaced.slice(1)
  const field = { name, title: words[name] ?? { en: label, zh: label }, codes: [], members: [], kind: 'text' }
  if (Array.isArray(value) && value.length && value.every((each) => each && typeof each === 'object')) {
    const names = [...new Set(value.flatMap((each) => Object.keys(each)))]
    return { ...field, kind: 'rows', members: names.map((each) => guessed(each, value[0][each], words)) }
  }
  if (Array.isArray(value)) {
    return { ...field, kind: 'texts' }
  }
  if (typeof value === 'number') {
    return { ...field, kind: 'number' }
  }
  if (typeof value === 'boolean') {
    return { ...field, kind: 'boolean' }
  }
  if (/^\d{4}-\d\d-\d\dT/.test(value)) {
    return { ...field, kind: 'time' }
  }
  if (value && typeof value === 'object') {
    return { ...field, kind: 'group', members: Object.keys(value).map((each) => guessed(each, value[each], words)) }
  }
  return field
}
