// What a department's API description says of a collection: everything that its page is made of.
import { read } from './http.js'
import { may } from './session.js'

const documents = new Map()

/** The API description of this version of the department; asked for once. */
function documentOf({ name, version }) {
  const known = documents.get(name)
  if (known?.version === version) {
    return known.document
  }
  const document = read(`/api/${name}/openapi.json`)
  documents.set(name, { version, document })
  document.catch(() => documents.delete(name))
  return document
}

const JSON_TYPE = 'application/json'
const FILES = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
const SYSTEM = ['id', 'version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'unit']
const NOT_STEPS = ['notes', 'attachments', 'history']
const PAGING = ['q', 'sort', 'limit', 'cursor', 'fields', 'count']

/** The collection as its page needs it, as far as the person may use it. */
export async function describe(department, name) {
  const document = await documentOf(department)
  const api = `/api/${department.name}/${name}`
  const paths = document.paths
  const list = paths[`/${name}`]?.get
  if (!list) {
    return null
  }
  const read = new Schemas(document)
  const permitted = (operation) => operation && (!operation['x-permission'] || may(operation['x-permission']))
  const allowed = (verb) => may(`${department.name}:${name}:${verb}`)
  const stored = read.answer(paths[`/${name}/{id}`]?.get) ?? read.page(list)
  const tag = document.tags.find((each) => each.name === name)
  const post = paths[`/${name}`].post
  const one = paths[`/${name}/{id}`] ?? {}
  const sending = read.body(post)
  const parameters = read.parameters(list)
  return {
    api,
    name,
    department: department.name,
    title: { en: tag?.['x-title'] ?? name, zh: tag?.['x-title-zh'] ?? name },
    one: titleOf(stored),
    fields: fieldsOf(stored).filter((field) => field.name !== 'steps'),
    search: parameters.find((each) => each.name === 'q'),
    filters: parameters.filter((each) => each.in === 'query' && !PAGING.includes(each.name) && each['x-operators']).map(
      (each) => ({ ...fieldOf(each.name, stored.properties[each.name] ?? each.schema.items), operators: each['x-operators'] }),
    ),
    sorts: parameters.find((each) => each.name === 'sort')?.schema.items.enum ?? [],
    words: wordsOf(document, sending),
    opens: permitted(one.get),
    create: sending && permitted(post) ? fieldsOf(sending) : null,
    change: one.patch && permitted(one.patch) ? fieldsOf(read.body(one.patch)) : null,
    remove: permitted(one.delete) ?? false,
    exports: allowed('export') ? Object.keys(FILES).filter((kind) => list.responses['200']?.content?.[FILES[kind]]) : [],
    imports: allowed('import') ? Object.keys(FILES).filter((kind) => post?.requestBody?.content?.[FILES[kind]]) : [],
    sample: post?.requestBody?.content?.[FILES.csv]?.examples?.example?.value,
    history: permitted(paths[`/${name}/{id}/history`]?.get) ?? false,
    steps: stepsOf(paths, name, stored, read).filter((step) => step.ofWorkflow || permitted(step.operation)),
  }
}

export const fileType = (kind) => FILES[kind]

class Schemas {
  constructor(document) {
    this.document = document
  }

  /** What a reference stands for; null beside it only says that it may be absent. */
  of(schema) {
    if (schema?.$ref) {
      return this.of(schema.$ref.slice(2).split('/').reduce((at, part) => at[part], this.document))
    }
    const choice = schema?.anyOf?.find((each) => each.type !== 'null')
    return choice ? { ...this.of(choice), ...without(schema, 'anyOf') } : schema
  }

  answer(operation) {
    return this.deep(operation?.responses['200']?.content?.[JSON_TYPE]?.schema)
  }

  page(list) {
    return this.deep(this.of(list.responses['200'].content[JSON_TYPE].schema).properties.items.items)
  }

  body(operation) {
    const content = operation?.requestBody?.content
    return this.deep((content?.['application/merge-patch+json'] ?? content?.[JSON_TYPE])?.schema)
  }

  parameters(operation) {
    return operation.parameters.map((each) => this.of(each))
  }

  /** The schema with every reference below it resolved, as deep as forms go. */
  deep(schema, depth = 5) {
    const plain = this.of(schema)
    if (!plain || depth === 0) {
      return plain
    }
    const full = { ...plain }
    if (plain.items) {
      full.items = this.deep(plain.items, depth - 1)
    }
    if (plain.properties) {
      full.properties = Object.fromEntries(
        Object.entries(plain.properties).map(([name, member]) => [name, this.deep(member, depth - 1)]),
      )
    }
    return full
  }
}

/** What people call a member that stands in no schema of its own, such as the lines of an order: as it is called elsewhere. */
function wordsOf(document, sent) {
  const found = {}
  const take = (schema) => {
    for (const [member, { title, 'x-title-zh': zh, items }] of Object.entries(schema?.properties ?? {})) {
      found[member] ??= zh && { en: title, zh }
      take(items)
    }
  }
  take(sent)
  Object.values(document.components.schemas).forEach(take)
  return found
}

function without(object, ...names) {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
}

const words = (name) => {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[-_]/g, ' ').toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

const titleOf = (schema, name = '') => ({
  en: schema.title ?? words(name),
  zh: schema['x-title-zh'] ?? schema.title ?? words(name),
})

/** The members of a schema, as a form or a table shows them. */
export function fieldsOf(schema) {
  return Object.entries(schema.properties ?? {}).map(([name, member]) =>
    fieldOf(name, member, schema.required?.includes(name)),
  )
}

function fieldOf(name, schema, required = false) {
  const kind = kindOf(schema, name)
  return {
    name,
    kind,
    required,
    title: titleOf(schema, name),
    system: SYSTEM.includes(name),
    readOnly: schema.readOnly === true,
    codes: codesOf(kind === 'codes' ? schema.items : schema),
    longest: schema.maxLength,
    example: schema.examples?.[0],
    standard: schema.default,
    members: kind === 'rows' ? fieldsOf(schema.items) : kind === 'group' ? fieldsOf(schema) : [],
    secret: name.toLowerCase().endsWith('password'),
  }
}

function codesOf(schema) {
  return (schema.enum ?? [])
    .filter((code) => code !== null)
    .map((code) => ({ code, title: schema['x-titles']?.[code] ?? { en: words(String(code)), zh: words(String(code)) } }))
}

const FORMATS = { date: 'date', 'date-time': 'time', 'time-local': 'clock' }

function kindOf(schema, name = '') {
  const type = [schema.type].flat().find((each) => each !== 'null')
  if (schema.enum) {
    return 'code'
  }
  if (type === 'string') {
    return FORMATS[schema.format] ?? ((schema.maxLength ?? 0) > 500 ? 'prose' : 'text')
  }
  if (type === 'integer' || type === 'number') {
    return schema.format === 'int64' && /(^i|I)d$/.test(name) ? 'id' : 'number'
  }
  if (type === 'boolean') {
    return 'boolean'
  }
  if (type === 'array') {
    const each = kindOf(schema.items ?? {})
    return each === 'code' ? 'codes' : each === 'group' ? 'rows' : each === 'text' || each === 'prose' ? 'texts' : 'json'
  }
  return schema.properties ? 'group' : 'json'
}

/** What can be done with one record beside changing it: the steps of its workflow, and what else the department offers. */
function stepsOf(paths, name, stored, read) {
  const workflow = stored.properties.steps?.items?.enum ?? []
  const before = `/${name}/{id}/`
  return Object.keys(paths)
    .filter((path) => path.startsWith(before) && paths[path].post)
    .map((path) => ({ name: path.slice(before.length), operation: paths[path].post }))
    .filter((step) => !step.name.includes('/') && !NOT_STEPS.includes(step.name))
    .map((step) => {
      const schema = read.body(step.operation)
      return {
        ...step,
        title: { en: step.operation.summary, zh: step.operation['x-title-zh'] ?? step.operation.summary },
        ofWorkflow: workflow.includes(step.name),
        fields: schema ? fieldsOf(schema) : [],
        takesJson: step.operation.requestBody !== undefined,
        guarded: read.parameters(step.operation).some((each) => each.name === 'If-Match'),
      }
    })
    .filter((step) => !step.takesJson || step.operation.requestBody.content[JSON_TYPE])
    .sort((one, other) => order(workflow, one.name) - order(workflow, other.name))
}

const order = (workflow, step) => (workflow.includes(step) ? workflow.indexOf(step) : workflow.length)
