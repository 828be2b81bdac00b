// One record: all that is known of it, what may be done with it now, and what was.
import { computed, defineComponent, h, reactive, ref } from 'vue'
import { ElButton, ElDrawer, ElMessage, ElMessageBox } from 'element-plus'
import { differences } from './entries.js'
import { FormDrawer } from './form.js'
import { ask, read, send } from './http.js'
import { icon } from './icons.js'
import { say, t, time } from './language.js'
import { isState, shown, text, unnamed } from './values.js'

const WIDE = ['prose', 'rows', 'json']
const ENTRIES = 50
const ACTIONS = {
  created: 'wasCreated',
  updated: 'wasUpdated',
  deleted: 'wasDeleted',
  attached: 'wasAttached',
  detached: 'wasDetached',
  note: 'wasNoted',
}

export const RecordDrawer = defineComponent({
  props: { model: Object, id: String },
  emits: ['close', 'changed'],
  setup(props, { emit }) {
    const record = ref(null)
    const failure = ref(null)
    const history = reactive({ entries: [], more: false })
    const form = ref(null)
    const open = ref(true)
    const busy = ref('')
    const address = `${props.model.api}/${encodeURIComponent(props.id)}`
    const fields = computed(() => props.model.fields.filter((field) => !field.system))
    const heading = computed(() => {
      const field = fields.value.find((each) => each.kind === 'text' && record.value?.[each.name]) ?? props.model.fields[0]
      return record.value ? text(field, record.value[field.name]) : '…'
    })
    const state = computed(() => fields.value.find((field) => isState(field) && record.value?.[field.name]))

    async function load() {
      failure.value = null
      try {
        record.value = await read(address)
      } catch (problem) {
        failure.value = problem
        return
      }
      if (props.model.history) {
        history.entries = []
        await older()
      }
    }

    async function older() {
      const last = history.entries[history.entries.length - 1]
      const found = await read(`${address}/history?limit=${ENTRIES}${last ? '&before=' + last.id : ''}`).catch(() => [])
      history.entries.push(...found)
      history.more = found.length === ENTRIES
    }

    const guard = () => ({ 'If-Match': `"${record.value.version}"` })

    function changed(message) {
      ElMessage.success(message)
      emit('changed')
      return load()
    }

    async function change(content, before) {
      const patch = differences(before, content)
      if (Object.keys(patch).length > 0) {
        await send('PATCH', address, patch, { headers: { 'Content-Type': 'application/merge-patch+json', ...guard() } })
      }
      changed(t('saved'))
    }

    async function take(step, content) {
      await send('POST', `${address}/${step.name}`, step.takesJson ? content : undefined, {
        headers: step.guarded ? guard() : {},
      })
      changed(t('done', { step: say(step.title) }))
    }

    const sure = (question) =>
      ElMessageBox.confirm(question, { confirmButtonText: t('ok'), cancelButtonText: t('cancel'), type: 'warning' }).then(
        () => true,
        () => false,
      )

    async function begin(step) {
      if (step.fields.some((field) => !field.readOnly)) {
        form.value = { step }
      } else if (await sure(t('stepSure', { step: say(step.title) }))) {
        await during(step.name, () => take(step, {}))
      }
    }

    async function remove() {
      if (await sure(t('removeSure'))) {
        await during('remove', async () => {
          await ask('DELETE', address, { headers: guard() })
          ElMessage.success(t('removed'))
          emit('changed')
          open.value = false
        })
      }
    }

    async function during(what, work) {
      busy.value = what
      try {
        await work()
      } catch (problem) {
        ElMessage.error({ message: problem.message, duration: 6000 })
        if (problem.status === 412) {
          load()
        }
      } finally {
        busy.value = ''
      }
    }

    const allowed = () =>
      props.model.steps.filter((step) => !step.ofWorkflow || (record.value.steps ?? []).includes(step.name))

    function facts(list) {
      return h(
        'dl',
        { class: 'facts' },
        list.map((field) =>
          h('div', { key: field.name, class: { wide: WIDE.includes(field.kind) } }, [
            h('dt', say(field.title)),
            h('dd', [shown(field, record.value[field.name])]),
          ]),
        ),
      )
    }

    function timeline() {
      return h('section', { class: 'history' }, [
        h('h2', t('history')),
        history.entries.length === 0 && h('p', { class: 'quiet' }, t('noHistory')),
        h('ol', history.entries.map((entry) => h('li', { key: entry.id }, [
          h('p', { class: 'what' }, [
            h('strong', named(entry.action)),
            h('span', entry.by + (entry.onBehalfOf ? ` (${t('onBehalfOf', { name: entry.onBehalfOf })})` : '')),
            h('time', { datetime: entry.at }, time(entry.at)),
          ]),
          entry.text && h('p', entry.text),
          entry.action !== 'created' && differencesOf(entry),
        ]))),
        history.more && h(ElButton, { text: true, onClick: older }, () => t('older')),
      ])
    }

    function named(action) {
      const step = props.model.steps.find((each) => each.name === action || each.name === action.replace(/_/g, '-'))
      return step ? say(step.title) : ACTIONS[action] ? t(ACTIONS[action]) : action
    }

    function differencesOf(entry) {
      const names = Object.keys(entry.changes ?? {})
      return names.length === 0
        ? null
        : h('ul', names.map((name) => {
            const field = props.model.fields.find((each) => each.name === name)
            const { before, after } = entry.changes[name] ?? {}
            const plain = field ?? { kind: 'text', codes: [], members: [] }
            return h('li', [
              h('span', { class: 'quiet' }, (field ? say(field.title) : name) + ' '),
              h('del', text(plain, before)),
              ' → ',
              h('ins', text(plain, after)),
            ])
          }))
    }

    function body() {
      if (failure.value) {
        return h('div', { class: 'alert danger', role: 'alert' }, [icon('alert'), h('p', failure.value.message)])
      }
      if (!record.value) {
        return h('p', { class: 'empty' }, t('loading'))
      }
      return [
        facts([...fields.value, ...unnamed(record.value, props.model)]),
        h('details', [
          h('summary', t('system')),
          facts(props.model.fields.filter((field) => field.system)),
        ]),
        props.model.history && timeline(),
      ]
    }

    function foot() {
      if (!record.value) {
        return null
      }
      return h('div', { class: 'sheet-foot' }, [
        h('div', { class: 'buttons' }, [
          props.model.remove &&
            h(ElButton, { type: 'danger', plain: true, class: 'apart', loading: busy.value === 'remove', onClick: remove }, () =>
              t('remove'),
            ),
          allowed().map((step) =>
            h(ElButton, { key: step.name, loading: busy.value === step.name, onClick: () => begin(step) }, () => say(step.title)),
          ),
          props.model.change?.some((field) => !field.readOnly) &&
            h(ElButton, { type: 'primary', class: 'edit', onClick: () => (form.value = { edit: true }) }, () => t('edit')),
        ]),
      ])
    }

    function forms() {
      if (!form.value) {
        return null
      }
      const { step } = form.value
      return h(FormDrawer, {
        title: step ? `${say(step.title)} · ${heading.value}` : t('editOne', { title: heading.value }),
        fields: step ? step.fields : props.model.change,
        record: step ? {} : record.value,
        action: step ? say(step.title) : t('save'),
        submit: step ? (content) => take(step, content) : change,
        onStale: async () => {
          form.value = null
          await load()
        },
        onClose: () => (form.value = null),
      })
    }

    load()
    return () => [
      h(
        ElDrawer,
        {
          modelValue: open.value,
          'onUpdate:modelValue': (now) => (open.value = now),
          size: 'min(720px, 100%)',
          class: 'sheet-drawer',
          onClosed: () => emit('close'),
        },
        {
          header: ({ titleId, titleClass }) =>
            h('div', { class: 'sheet-title' }, [
              h('h2', { id: titleId, class: titleClass }, heading.value),
              state.value && shown(state.value, record.value[state.value.name]),
            ]),
          default: () => h('div', { class: 'sheet' }, [h('div', { class: 'sheet-body' }, [body()]), foot()]),
        },
      ),
      forms(),
    ]
  },
})
