// What a list is narrowed by: a search, and the fields the collection filters.
import { defineComponent, h, reactive, ref, watch } from 'vue'
import { ElButton, ElDatePicker, ElInput, ElOption, ElSelect } from 'element-plus'
import { icon } from './icons.js'
import { say, t } from './language.js'

const AT_FIRST = 3

const dayOf = (date) => {
  const two = (part) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The name under which the server takes what stands in the filter. */
const parameterOf = (field) =>
  field.kind === 'text' && field.operators.includes('contains') ? field.name + '.contains' : field.name

/** What stands in the filters when the address says this. */
function entriesOf(filters, query) {
  const params = new URLSearchParams(query)
  const entries = { q: params.get('q') ?? '' }
  for (const field of filters) {
    if (field.kind === 'code') {
      entries[field.name] = params.getAll(field.name)
    } else if (field.kind === 'date' || field.kind === 'time') {
      const [from, to] = [params.get(field.name + '.ge'), params.get(field.name + '.le')]
      entries[field.name] = from && to ? [new Date(from), new Date(to)] : null
    } else {
      entries[field.name] = params.get(parameterOf(field)) ?? ''
    }
  }
  return entries
}

/** The address that says what stands in the filters. */
function queryOf(filters, entries, query) {
  const params = new URLSearchParams()
  const sort = new URLSearchParams(query).get('sort')
  const put = (name, value) => value && params.append(name, value)
  put('q', entries.q.trim())
  for (const field of filters) {
    const entry = entries[field.name]
    if (field.kind === 'code') {
      entry.forEach((code) => put(field.name, code))
    } else if (field.kind === 'date' && entry) {
      put(field.name + '.ge', dayOf(entry[0]))
      put(field.name + '.le', dayOf(entry[1]))
    } else if (field.kind === 'time' && entry) {
      const end = new Date(entry[1])
      end.setHours(23, 59, 59, 999)
      put(field.name + '.ge', entry[0].toISOString())
      put(field.name + '.le', end.toISOString())
    } else if (typeof entry === 'string') {
      put(parameterOf(field), entry.trim())
    }
  }
  put('sort', sort)
  return params.toString()
}

export const Filters = defineComponent({
  props: { model: Object, query: String },
  emits: ['find'],
  setup(props, { emit }) {
    const filters = () => {
      const known = props.model.filters.filter((field) => field.name !== 'id')
      // States first, as people ask for them most; what only the system knows last.
      return [
        ...known.filter((field) => field.kind === 'code'),
        ...known.filter((field) => field.kind !== 'code' && !field.system),
        ...known.filter((field) => field.system && field.kind !== 'code'),
      ]
    }
    const entries = reactive(entriesOf(filters(), props.query))
    const all = ref(filters().slice(AT_FIRST).some((field) => new URLSearchParams(props.query).has(parameterOf(field))))

    watch(
      () => [props.query, props.model],
      () => Object.assign(entries, entriesOf(filters(), props.query)),
    )

    const find = () => emit('find', queryOf(filters(), entries, props.query))

    function reset() {
      Object.assign(entries, entriesOf(filters(), ''))
      find()
    }

    function control(field) {
      const common = {
        modelValue: entries[field.name],
        'onUpdate:modelValue': (value) => (entries[field.name] = value),
        id: 'filter-' + field.name,
        ariaLabel: say(field.title),
        clearable: true,
      }
      const options = (list) => () => list.map(({ code, title }) => h(ElOption, { key: code, value: code, label: say(title) }))
      switch (field.kind) {
        case 'code':
          return h(
            ElSelect,
            { ...common, multiple: true, collapseTags: true, placeholder: t('all'), filterable: field.codes.length > 8 },
            options(field.codes),
          )
        case 'boolean':
          return h(
            ElSelect,
            { ...common, modelValue: entries[field.name] || undefined, placeholder: t('all') },
            options([
              { code: 'true', title: { en: t('yes'), zh: t('yes') } },
              { code: 'false', title: { en: t('no'), zh: t('no') } },
            ]),
          )
        case 'date':
        case 'time':
          return h(ElDatePicker, {
            ...common,
            id: ['filter-' + field.name, 'filter-' + field.name + '-to'],
            type: 'daterange',
            startPlaceholder: t('from'),
            endPlaceholder: t('to'),
            unlinkPanels: true,
          })
        default:
          return h(ElInput, common)
      }
    }

    return () => {
      const shown = all.value ? filters() : filters().slice(0, AT_FIRST)
      const searchable = props.model.search
      if (!searchable && filters().length === 0) {
        return null
      }
      return h(
        'form',
        {
          class: 'filters',
          role: 'search',
          onSubmit: (event) => {
            event.preventDefault()
            find()
          },
        },
        [
          searchable &&
            h('div', { class: 'filter' }, [
              h('label', { for: 'filter-q' }, t('search')),
              h(ElInput, {
                id: 'filter-q',
                modelValue: entries.q,
                'onUpdate:modelValue': (value) => (entries.q = value),
                clearable: true,
                placeholder: searched(props.model),
              }),
            ]),
          shown.map((field) =>
            h('div', { class: ['filter', { range: field.kind === 'date' || field.kind === 'time' }], key: field.name }, [
              h('label', { for: 'filter-' + field.name }, say(field.title)),
              control(field),
            ]),
          ),
          h('div', { class: 'buttons' }, [
            h(ElButton, { type: 'primary', plain: true, nativeType: 'submit' }, () => [icon('search'), t('query')]),
            h(ElButton, { onClick: reset }, () => t('reset')),
            filters().length > AT_FIRST &&
              h(
                ElButton,
                { text: true, 'aria-expanded': String(all.value), onClick: () => (all.value = !all.value) },
                () => (all.value ? t('fewerFilters') : t('moreFilters')),
              ),
          ]),
        ],
      )
    }
  },
})

/** The fields that the search looks into, as people call them. */
function searched(model) {
  const names = /Text to look for in (.*?)(, regardless|\.)/.exec(model.search.description)?.[1].split(', ') ?? []
  return names
    .map((name) => model.fields.find((field) => field.name === name))
    .filter(Boolean)
    .map((field) => say(field.title))
    .join(' / ')
}
