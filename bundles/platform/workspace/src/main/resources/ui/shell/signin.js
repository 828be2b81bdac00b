// The way in.
import { defineComponent, h, reactive, ref } from 'vue'
import { ElButton, ElInput } from 'element-plus'
import { languageSwitch } from './layout.js'
import { icon, logo } from './icons.js'
import { t } from './language.js'
import { session, signIn } from './session.js'

export const SignIn = defineComponent({
  setup() {
    const entries = reactive({ username: '', password: '' })
    const failure = ref('')
    const busy = ref(false)

    async function submit(event) {
      event.preventDefault()
      busy.value = true
      failure.value = ''
      try {
        await signIn(entries.username.trim(), entries.password)
      } catch (problem) {
        failure.value = [problem.message, ...problem.errors.map((error) => error.message)].join(' ')
        entries.password = ''
        document.getElementById('password').focus()
      } finally {
        busy.value = false
      }
    }

    const input = (name, more) => [
      h('label', { for: name }, t(name)),
      h(ElInput, {
        id: name,
        name,
        size: 'large',
        modelValue: entries[name],
        'onUpdate:modelValue': (value) => (entries[name] = value),
        ...more,
      }),
    ]

    return () =>
      h('main', { class: 'sign-in' }, [
        h('form', { class: 'card', noValidate: true, onSubmit: submit }, [
          h('div', { class: 'brand' }, [logo(40), h('div', [h('strong', t('brand')), h('span', t('brandSub'))])]),
          h('h1', t('signIn')),
          h('p', { class: 'quiet' }, t('signInLead')),
          session.over && !failure.value && h('p', { class: 'alert', role: 'status' }, t('sessionOver')),
          failure.value && h('div', { class: 'alert danger', role: 'alert' }, [icon('alert'), h('p', failure.value)]),
          input('username', { autocomplete: 'username', autofocus: true, autocapitalize: 'none' }),
          input('password', { autocomplete: 'current-password', type: 'password', showPassword: true }),
          h(ElButton, { type: 'primary', size: 'large', nativeType: 'submit', loading: busy.value }, () =>
            busy.value ? t('signingIn') : t('signIn'),
          ),
        ]),
        languageSwitch(),
      ])
  },
})
