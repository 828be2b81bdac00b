// The language people read: Chinese or English, remembered in this browser.
import { reactive } from 'vue'
import { texts } from './texts.js'

const KEY = 'argosy.language'
const remembered = localStorage.getItem(KEY)

export const language = reactive({
  code: remembered ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'),
})
document.documentElement.lang = language.code

export function speak(code) {
  language.code = code
  document.documentElement.lang = code
  localStorage.setItem(KEY, code)
}

/** Takes the language a person chose in their profile, unless this browser was told another. */
export function prefer(code) {
  if (localStorage.getItem(KEY) === null && code) {
    language.code = code.startsWith('zh') ? 'zh-CN' : 'en'
    document.documentElement.lang = language.code
  }
}

export const inChinese = () => language.code === 'zh-CN'

/** A text of the workspace itself; `{name}` is replaced by the value of that name. */
export function t(key, values = {}) {
  const [zh, en] = texts[key]
  return (inChinese() ? zh : en).replace(/\{(\w+)\}/g, (_, name) => values[name])
}

/** A text that comes in both languages: `{en, zh}`. */
export const say = (text) => (inChinese() ? text.zh : text.en) || text.en

const PARTS = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }

/** A time as people read it, in the time zone of this browser. */
export function time(instant) {
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? String(instant) : new Intl.DateTimeFormat('sv-SE', PARTS).format(at)
}

export const number = (value) => new Intl.NumberFormat(language.code, { maximumFractionDigits: 10 }).format(value)
