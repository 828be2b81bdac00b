// A file of records: checked, looked at, accepted, and taken back when it was a mistake.
import { defineComponent, h, ref } from 'vue'
import { ElButton, ElDrawer, ElMessage } from 'element-plus'
import { fileType } from './description.js'
import { ask, download, keep, send } from './http.js'
import { icon } from './icons.js'
import { inChinese, number, say, t } from './language.js'

const SHOWN = 20

export const ImportDrawer = defineComponent({
  props: { model: Object },
  emits: ['close', 'changed'],
  setup(props, { emit }) {
    const open = ref(true)
    const batch = ref(null)
    const failure = ref(null)
    const busy = ref('')
    const chosen = ref(null)
    const { model } = props
    const address = () => `${model.api}/imports/${batch.value.id}`

    async function during(what, work) {
      busy.value = what
      failure.value = null
      try {
        await work()
      } catch (problem) {
        failure.value = problem
      } finally {
        busy.value = ''
      }
    }

    const check = (file) =>
      during('check', async () => {
        batch.value = null
        const kind = file.name.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv'
        const response = await ask('POST', model.api, {
          headers: {
            'Content-Type': fileType(kind),
            'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
          },
          body: file,
        })
        batch.value = await response.json()
      })

    const accept = () =>
      during('accept', async () => {
        batch.value = await send('POST', address() + '/accept', {})
        ElMessage.success(t('imported', { count: number(batch.value.records) }))
        emit('changed')
      })

    const undo = () =>
      during('undo', async () => {
        batch.value = await send('POST', address() + '/undo', {})
        ElMessage.success(t('undone'))
        emit('changed')
      })

    const errorFile = () => during('errors', () => download(address() + '/errors', fileType('csv'), model.name + '-errors.csv'))

    function chooser() {
      return h('div', { class: 'chooser' }, [
        h('p', t('importLead')),
        h('input', {
          type: 'file',
          ref: chosen,
          class: 'unseen',
          id: 'import-file',
          tabindex: -1,
          'aria-label': t('chooseFile'),
          accept: model.imports.map((kind) => `.${kind},${fileType(kind)}`).join(','),
          onChange: (event) => {
            const [file] = event.target.files
            event.target.value = ''
            if (file) {
              check(file)
            }
          },
        }),
        h('div', { class: 'buttons' }, [
          h(
            ElButton,
            { type: batch.value ? 'default' : 'primary', loading: busy.value === 'check', onClick: () => chosen.value.click() },
            () => [icon('upload'), busy.value === 'check' ? t('checking') : batch.value ? t('otherFile') : t('chooseFile')],
          ),
          model.sample &&
            h(
              ElButton,
              { text: true, onClick: () => keep(new Blob(['\ufeff' + model.sample], { type: fileType('csv') }), model.name + '.csv') },
              () => [icon('download'), t('sampleFile')],
            ),
        ]),
      ])
    }

    const titled = (name) => {
      const field = model.fields.find((each) => each.name === name)
      return field ? say(field.title) : name
    }

    function preview() {
      const { good, bad, errors, fileName, state } = batch.value
      return h('section', { class: 'preview', 'aria-live': 'polite' }, [
        fileName && h('p', { class: 'quiet' }, fileName),
        h('div', { class: 'figures' }, [
          h('div', [h('span', t('goodRows')), h('strong', { class: 'success' }, number(good))]),
          h('div', [h('span', t('badRows')), h('strong', { class: { danger: bad > 0 } }, number(bad))]),
        ]),
        state === 'imported' && h('p', { class: 'alert success' }, t('imported', { count: number(batch.value.records) })),
        state === 'undone' && h('p', { class: 'alert' }, t('undone')),
        errors.length > 0 && [
          h('div', { class: 'card-head' }, [
            h('span', t('firstErrors', { count: Math.min(SHOWN, errors.length) })),
            h(ElButton, { text: true, type: 'primary', onClick: errorFile }, () => [icon('download'), t('errorFile')]),
          ]),
          h('div', { class: 'scroll' }, [
            h('table', { class: 'rows' }, [
              h('thead', h('tr', ['line', 'field', 'problem'].map((key) => h('th', { scope: 'col' }, t(key))))),
              h('tbody', errors.slice(0, SHOWN).map((error) =>
                h('tr', [
                  h('td', error.line),
                  h('td', titled(error.field)),
                  h('td', { class: 'wrong' }, inChinese() ? error.messageZh : error.message),
                ]))),
            ]),
          ]),
        ],
      ])
    }

    function foot() {
      const waiting = batch.value?.state === 'preview'
      return h('div', { class: 'sheet-foot' }, [
        failure.value && h('div', { class: 'alert danger', role: 'alert' }, [icon('alert'), h('p', failure.value.message)]),
        h('div', { class: 'buttons' }, [
          batch.value?.state === 'imported' &&
            h(ElButton, { class: 'apart', loading: busy.value === 'undo', onClick: undo }, () => t('undo')),
          h(ElButton, { onClick: () => (open.value = false) }, () => (waiting ? t('cancel') : t('close'))),
          waiting &&
            h(
              ElButton,
              { type: 'primary', class: 'accept', disabled: batch.value.good === 0, loading: busy.value === 'accept', onClick: accept },
              () => t('accept', { count: number(batch.value.good) }),
            ),
        ]),
      ])
    }

    return () =>
      h(
        ElDrawer,
        {
          modelValue: open.value,
          'onUpdate:modelValue': (now) => (open.value = now),
          title: t('importOne', { title: say(model.title) }),
          size: 'min(600px, 100%)',
          class: 'sheet-drawer',
          closeOnClickModal: false,
          onClosed: () => emit('close'),
        },
        () => h('div', { class: 'sheet' }, [h('div', { class: 'sheet-body' }, [chooser(), batch.value && preview()]), foot()]),
      )
  },
})
