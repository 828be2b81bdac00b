// What people enter, and the JSON it stands for.
import { t } from './language.js'

const LISTED = /[,，、\n]/

/** What the controls of a form begin with. */
export function entriesOf(fields, record = {}) {
  return Object.fromEntries(fields.map((field) => [field.name, entryOf(field, record[field.name])]))
}

function entryOf(field, value) {
  switch (field.kind) {
    case 'group':
      return entriesOf(field.members, value ?? {})
    case 'rows':
      return (value ?? (field.required ? [{}] : [])).map((row) => entriesOf(field.members, row))
    case 'texts':
      return (value ?? []).join('、')
    case 'codes':
      return value ?? []
    case 'boolean':
      return value ?? field.standard ?? (field.required ? false : undefined)
    case 'time':
      return value ? new Date(value) : undefined
    case 'json':
      return value === undefined || value === null ? '' : JSON.stringify(value, null, 2)
    default:
      return String(value ?? field.standard ?? '')
  }
}

/** The JSON of the entries, without what was left empty; what cannot be JSON is told by path. */
export function contentOf(fields, entries, problems = {}, path = '') {
  const content = {}
  for (const field of fields) {
    const value = valueOf(field, entries[field.name], problems, path + field.name)
    if (value !== undefined) {
      content[field.name] = value
    }
  }
  return content
}

function valueOf(field, entry, problems, path) {
  switch (field.kind) {
    case 'group': {
      const content = contentOf(field.members, entry, problems, path + '.')
      return Object.keys(content).length || field.required ? content : undefined
    }
    case 'rows':
      return entry.length ? entry.map((row, at) => contentOf(field.members, row, problems, `${path}[${at}].`)) : undefined
    case 'texts': {
      const parts = entry.split(LISTED).map((part) => part.trim()).filter(Boolean)
      return parts.length ? parts : undefined
    }
    case 'codes':
      return entry.length ? entry : undefined
    case 'boolean':
      return entry
    case 'time':
      return entry ? entry.toISOString().replace('.000Z', 'Z') : undefined
    case 'id':
    case 'number':
      if (!entry.trim()) {
        return undefined
      }
      if (Number.isNaN(Number(entry))) {
        problems[path] = t('notANumber')
      }
      return Number(entry)
    case 'json':
      return jsonOf(entry, problems, path)
    default:
      return entry === '' || entry === null ? undefined : entry
  }
}

function jsonOf(entry, problems, path) {
  if (!entry.trim()) {
    return undefined
  }
  try {
    return JSON.parse(entry)
  } catch {
    problems[path] = t('notJson')
    return undefined
  }
}

/** The merge patch from one content to another: what differs, and null for what was emptied. */
export function differences(before, after) {
  const patch = {}
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (JSON.stringify(before[name]) !== JSON.stringify(after[name])) {
      patch[name] = after[name] ?? null
    }
  }
  return patch
}
