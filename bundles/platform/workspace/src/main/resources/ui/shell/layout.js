// What stands around every page: the menu, where one is, the language, and who one is.
import { computed, defineComponent, h, nextTick, ref, watch } from 'vue'
import { ElButton, ElInput } from 'element-plus'
import { company, department, look } from './departments.js'
import { icon, logo } from './icons.js'
import { language, say, speak, t } from './language.js'
import { CollectionPage } from './list.js'
import { addressOf, route } from './route.js'
import { session, signOut } from './session.js'

const LANGUAGES = [
  ['zh-CN', '中文'],
  ['en', 'EN'],
]

export const languageSwitch = () =>
  h(
    'div',
    { class: 'languages', role: 'group', 'aria-label': t('language') },
    LANGUAGES.map(([code, name]) =>
      h(
        'button',
        { type: 'button', lang: code, 'aria-pressed': String(language.code === code), onClick: () => speak(code) },
        name,
      ),
    ),
  )

const STATES = { failed: 'failedState', stopped: 'stoppedState', missing: 'missingState' }

/** The last two characters of a Chinese name, the first letter of another. */
const initials = (name) => (/\p{Script=Han}/u.test(name) ? name.slice(-2) : name.charAt(0).toUpperCase())

/** A department's state in a word; empty when it runs. */
const stateOf = (each) => (each.running ? '' : t(STATES[each.state] ?? 'startingState'))

/** Those whose pages the person may see, or could if they ran. */
const shownDepartments = () => company.departments.filter((each) => !each.running || each.collections.length > 0)

const count = (list) => (list.length === 1 ? t('page') : t('pages', { count: list.length }))

const Menu = defineComponent({
  setup() {
    const wanted = ref('')
    const folded = ref({})
    const fits = (text) => text.toLowerCase().includes(wanted.value.trim().toLowerCase())
    const matches = (each) => each.collections.filter(({ name, title }) => fits(title.zh) || fits(title.en) || fits(name))
    const isOpen = (each) => Boolean(wanted.value) || (folded.value[each.name] ?? route.department === each.name)

    watch(
      () => route.department,
      (name) => name && (folded.value[name] = true),
      { immediate: true },
    )

    function entry(each, collection) {
      const current = route.department === each.name && route.collection === collection.name
      return h('li', { key: collection.name }, [
        h(
          'a',
          { href: addressOf(each.name, collection.name), 'aria-current': current ? 'page' : undefined },
          say(collection.title),
        ),
      ])
    }

    function group(each) {
      const found = wanted.value ? matches(each) : each.collections
      if (wanted.value && found.length === 0) {
        return null
      }
      const state = stateOf(each)
      const open = each.running && isOpen(each)
      return h('li', { key: each.name, class: 'department', 'data-department': each.name }, [
        h(
          'button',
          {
            type: 'button',
            disabled: !each.running,
            'aria-expanded': each.running ? String(open) : undefined,
            onClick: () => (folded.value[each.name] = !open),
          },
          [
            h('span', say(each.title)),
            state ? h('em', { class: { failed: each.state === 'failed' } }, state) : icon(open ? 'up' : 'down', 14),
          ],
        ),
        open && h('ul', found.map((collection) => entry(each, collection))),
      ])
    }

    return () =>
      h('nav', { class: 'menu', 'aria-label': t('menu') }, [
        h('a', { class: 'brand', href: '#/' }, [logo(), h('strong', t('brand')), h('span', t('brandSub'))]),
        h(ElInput, {
          class: 'find-page',
          modelValue: wanted.value,
          'onUpdate:modelValue': (value) => (wanted.value = value),
          placeholder: t('findPage'),
          'aria-label': t('findPage'),
          clearable: true,
          onKeydown: (event) => event.key === 'Escape' && (wanted.value = ''),
        }),
        h('ul', [
          !wanted.value &&
            h('li', { key: ' home' }, [
              h('a', { class: 'home', href: '#/', 'aria-current': route.department ? undefined : 'page' }, [
                icon('home'),
                t('home'),
              ]),
            ]),
          shownDepartments().map(group),
        ]),
        wanted.value &&
          shownDepartments().every((each) => matches(each).length === 0) &&
          h('p', { class: 'none' }, t('nothingFound')),
      ])
  },
})

function crumbs() {
  const at = department(route.department)
  const collection = at?.collections.find((each) => each.name === route.collection)
  return h('p', { class: 'crumbs' }, [
    h('span', at ? say(at.title) : t('home')),
    collection && h('span', { class: 'last' }, say(collection.title)),
  ])
}

function home() {
  return h('div', { class: 'page home-page' }, [
    h('header', { class: 'page-head' }, [
      h('div', [h('h1', t('greeting', { name: session.person.name })), h('p', { class: 'quiet' }, t('homeLead'))]),
    ]),
    shownDepartments().length === 0
      ? h('div', { class: 'state' }, [h('h2', t('noDepartments')), h('p', t('noDepartmentsHint'))])
      : shownDepartments().map((each) =>
          h('section', { key: each.name, class: ['card', 'pages', { away: !each.running }] }, [
            h('h2', [say(each.title), h('span', stateOf(each) || count(each.collections))]),
            each.running
              ? h('ul', each.collections.map(({ name, title }) =>
                  h('li', { key: name }, [h('a', { href: addressOf(each.name, name) }, [icon('table'), say(title)])])))
              : h('p', { class: 'quiet' }, t('departmentGoneHint')),
          ]),
        ),
  ])
}

const state = (picture, title, hint) =>
  h('div', { class: 'state', role: 'status' }, [icon(picture, 40), h('h1', title), hint && h('p', hint)])

function content(last) {
  if (!company.known) {
    return h('p', { class: 'state' }, t('loading'))
  }
  if (!route.department) {
    return home()
  }
  const at = department(route.department)
  if (!at) {
    const gone = last.value?.name === route.department
    return gone
      ? state('pause', t('departmentGone', { title: say(last.value.title) }), t('departmentGoneHint'))
      : state('alert', t('departmentUnknown'))
  }
  if (!at.running) {
    const failed = at.state === 'failed'
    const word = failed ? `${t('departmentGone', { title: say(at.title) })} · ${t('failedState')}` : t('departmentGone', { title: say(at.title) })
    return state(failed ? 'alert' : 'pause', word, t('departmentGoneHint'))
  }
  const collection = at.collections.find((each) => each.name === route.collection)
  return collection
    ? h(CollectionPage, { key: `${at.name}/${collection.name}`, department: at, collection })
    : state('alert', t('collectionUnknown'))
}

export const Layout = defineComponent({
  setup() {
    // What the department of this page was called, should it go while somebody looks.
    const last = ref(null)
    const main = ref(null)
    const place = computed(() => `${route.department}/${route.collection}`)

    watch(
      () => department(route.department),
      (now) => now && (last.value = now),
      { immediate: true },
    )
    watch(place, async () => {
      look()
      await nextTick()
      main.value?.focus()
      main.value?.scrollTo(0, 0)
    })

    return () =>
      h('div', { class: 'layout' }, [
        h('a', { class: 'skip', href: '#content', onClick: (event) => (event.preventDefault(), main.value.focus()) }, t('skip')),
        h(Menu),
        h('div', { class: 'beside' }, [
          h('header', { class: 'top' }, [
            crumbs(),
            languageSwitch(),
            h('span', { class: 'who' }, [
              h('i', { 'aria-hidden': 'true' }, initials(session.person.name)),
              session.person.name,
            ]),
            h(ElButton, { text: true, class: 'sign-out', onClick: signOut }, () => [icon('out'), t('signOut')]),
          ]),
          !company.reachable && h('p', { class: 'offline', role: 'alert' }, t('offline')),
          h('main', { id: 'content', ref: main, tabindex: -1 }, [content(last)]),
        ]),
      ])
  },
})
