// The workspace: the way in, or what is behind it.
import { createApp, defineComponent, h, watch, watchEffect } from 'vue'
import { ElConfigProvider } from 'element-plus'
import chinese from '../vendor/element-plus-zh-cn.js'
import english from '../vendor/element-plus-en.js'
import { department, follow, stopFollowing } from './departments.js'
import { inChinese, say, t } from './language.js'
import { Layout } from './layout.js'
import { route } from './route.js'
import { resume, session } from './session.js'
import { SignIn } from './signin.js'

const App = defineComponent({
  setup() {
    watch(
      () => session.person,
      (person) => (person ? follow() : stopFollowing()),
    )
    watchEffect(() => {
      const at = department(route.department)
      const collection = at?.collections.find((each) => each.name === route.collection)
      document.title = [collection && say(collection.title), at && say(at.title), t('brand')].filter(Boolean).join(' · ')
    })
    resume()
    return () =>
      h(ElConfigProvider, { locale: inChinese() ? chinese : english, message: { max: 3, offset: 60 } }, () => {
        if (!session.asked) {
          return h('p', { class: 'state' }, t('loading'))
        }
        return session.person ? h(Layout) : h(SignIn)
      })
  },
})

createApp(App).mount('#app')
