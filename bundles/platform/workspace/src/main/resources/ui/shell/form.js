// A form in a drawer, made of fields; what the server refuses stands at its field.
import { computed, defineComponent, h, nextTick, reactive, ref } from 'vue'
import {
  ElButton,
  ElDatePicker,
  ElDrawer,
  ElInput,
  ElMessageBox,
  ElOption,
  ElSelect,
  ElSwitch,
} from 'element-plus'
import { contentOf, entriesOf } from './entries.js'
import { icon } from './icons.js'
import { say, t } from './language.js'

const idOf = (path) => 'field-' + path.replace(/[^\w]/g, '-')

export const FormDrawer = defineComponent({
  props: {
    title: String,
    fields: Array,
    record: Object,
    action: String,
    /** Takes the content, and the content that the form began with. */
    submit: Function,
  },
  emits: ['close', 'stale'],
  setup(props, { emit }) {
    const fields = props.fields.filter((field) => !field.readOnly)
    const entries = reactive(entriesOf(fields, props.record))
    const first = contentOf(fields, entries)
    const begun = JSON.stringify(first)
    const wrong = reactive({})
    const problem = ref(null)
    const busy = ref(false)
    const open = ref(true)
    const form = ref(null)
    const elsewhere = computed(() => Object.entries(wrong).filter(([path]) => !shownPaths().has(path)))

    function shownPaths() {
      return new Set([...(form.value?.querySelectorAll('[data-field]') ?? [])].map((each) => each.dataset.field))
    }

    function controls() {
      return form.value.querySelectorAll('.sheet-body input:not([disabled]), .sheet-body textarea')
    }

    async function save() {
      if (busy.value) {
        return
      }
      Object.keys(wrong).forEach((path) => delete wrong[path])
      problem.value = null
      const content = contentOf(fields, entries, wrong)
      if (Object.keys(wrong).length === 0) {
        busy.value = true
        try {
          await props.submit(content, first)
          open.value = false
          return
        } catch (refused) {
          problem.value = refused
          for (const { field, message } of refused.errors ?? []) {
            wrong[field] = wrong[field] ? wrong[field] + ' ' + message : message
          }
        } finally {
          busy.value = false
        }
      }
      await nextTick()
      form.value?.querySelector('.field.is-wrong input, .field.is-wrong textarea')?.focus()
    }

    async function mayClose(close) {
      if (JSON.stringify(contentOf(fields, entries)) !== begun && open.value) {
        const words = { confirmButtonText: t('ok'), cancelButtonText: t('cancel'), type: 'warning' }
        const sure = await ElMessageBox.confirm(t('leaveSure'), words).then(() => true, () => false)
        if (!sure) {
          return
        }
      }
      close()
    }

    function notes() {
      if (!problem.value && Object.keys(wrong).length === 0) {
        return null
      }
      const general = Object.keys(wrong).length ? t('wrong') : problem.value.message
      return h('div', { class: 'alert danger', role: 'alert' }, [
        icon('alert'),
        h('div', [
          h('p', general),
          elsewhere.value.map(([path, message]) => h('p', `${path}: ${message}`)),
          problem.value?.status === 412 &&
            h(ElButton, { link: true, type: 'primary', onClick: () => emit('stale') }, () => t('reloadRecord')),
        ]),
      ])
    }

    return () =>
      h(
        ElDrawer,
        {
          modelValue: open.value,
          'onUpdate:modelValue': (now) => (open.value = now),
          title: props.title,
          size: 'min(600px, 100%)',
          class: 'sheet-drawer',
          beforeClose: mayClose,
          onOpened: () => controls()[0]?.focus(),
          onClosed: () => emit('close'),
          closeOnClickModal: false,
        },
        () =>
          h(
            'form',
            {
              class: 'sheet',
              ref: form,
              noValidate: true,
              autocomplete: 'off',
              onSubmit: (event) => {
                event.preventDefault()
                save()
              },
            },
            [
              h('div', { class: 'sheet-body fields' }, fields.map((field) => entry(field, entries, field.name, wrong))),
              h('div', { class: 'sheet-foot' }, [
                notes(),
                h('div', { class: 'buttons' }, [
                  h(ElButton, { onClick: () => mayClose(() => (open.value = false)) }, () => t('cancel')),
                  h(ElButton, { type: 'primary', nativeType: 'submit', loading: busy.value }, () => props.action ?? t('save')),
                ]),
              ]),
            ],
          ),
      )
  },
})

/** One field with its control, its name and what is wrong with it. */
function entry(field, entries, path, wrong) {
  if (field.kind === 'rows') {
    return rows(field, entries, path, wrong)
  }
  if (field.kind === 'group') {
    return h('fieldset', { class: 'group wide', 'data-field': path }, [
      h('legend', [say(field.title), must(field)]),
      h('div', { class: 'fields' }, members(field).map((each) => entry(each, entries[field.name], `${path}.${each.name}`, wrong))),
      message(path, wrong),
    ])
  }
  const wide = field.kind === 'prose' || field.kind === 'json'
  return h('div', { class: ['field', { wide, 'is-wrong': wrong[path] }], 'data-field': path }, [
    h('label', { for: idOf(path) }, [say(field.title), must(field)]),
    control(field, entries, path, wrong),
    message(path, wrong),
  ])
}

const members = (field) => field.members.filter((each) => !each.readOnly)

const must = (field) => (field.required ? h('span', { class: 'must', title: t('required'), 'aria-hidden': 'true' }, '*') : null)

const message = (path, wrong) => (wrong[path] ? h('p', { class: 'wrong', id: idOf(path) + '-wrong' }, wrong[path]) : null)

function rows(field, entries, path, wrong) {
  const list = entries[field.name]
  return h('fieldset', { class: 'group wide', 'data-field': path }, [
    h('legend', [say(field.title), must(field)]),
    list.map((row, at) =>
      h('div', { class: 'row-entry', key: at }, [
        h('div', { class: 'fields' }, members(field).map((each) => entry(each, row, `${path}[${at}].${each.name}`, wrong))),
        h(
          ElButton,
          { class: 'row-remove', text: true, 'aria-label': t('removeRow', { row: at + 1 }), onClick: () => list.splice(at, 1) },
          () => icon('cross'),
        ),
      ]),
    ),
    h(ElButton, { onClick: () => list.push(entriesOf(field.members)) }, () => [icon('plus'), t('addRow')]),
    message(path, wrong),
  ])
}

function control(field, entries, path, wrong) {
  const common = {
    id: idOf(path),
    modelValue: entries[field.name],
    'onUpdate:modelValue': (value) => {
      entries[field.name] = value
      delete wrong[path]
    },
    'aria-required': field.required || undefined,
    'aria-invalid': wrong[path] ? 'true' : undefined,
    'aria-describedby': wrong[path] ? idOf(path) + '-wrong' : undefined,
  }
  const name = say(field.title)
  switch (field.kind) {
    case 'boolean':
      return h(ElSwitch, { ...common, modelValue: entries[field.name] ?? false, ariaLabel: name })
    case 'code':
    case 'codes':
      return h(
        ElSelect,
        {
          ...common,
          ariaLabel: name,
          multiple: field.kind === 'codes',
          clearable: !field.required,
          filterable: field.codes.length > 8,
          placeholder: ' ',
        },
        () => field.codes.map(({ code, title }) => h(ElOption, { key: code, value: code, label: say(title) })),
      )
    case 'date':
      return h(ElDatePicker, { ...common, ariaLabel: name, type: 'date', valueFormat: 'YYYY-MM-DD', placeholder: 'YYYY-MM-DD' })
    case 'time':
      return h(ElDatePicker, { ...common, ariaLabel: name, type: 'datetime', format: 'YYYY-MM-DD HH:mm' })
    case 'prose':
    case 'json':
      return h(ElInput, {
        ...common,
        type: 'textarea',
        autosize: { minRows: 2, maxRows: 8 },
        maxlength: field.longest,
        showWordLimit: Boolean(field.longest),
        placeholder: field.kind === 'json' ? t('jsonHint') : '',
      })
    default:
      return h(ElInput, {
        ...common,
        type: field.secret ? 'password' : 'text',
        inputmode: field.kind === 'number' ? 'decimal' : undefined,
        maxlength: field.kind === 'text' ? field.longest : undefined,
        placeholder: placeholder(field),
      })
  }
}

function placeholder(field) {
  if (field.kind === 'texts') {
    return t('listHint')
  }
  return field.kind === 'clock' ? 'HH:mm' : ''
}
