// The few pictures the workspace needs, as paths on a square of 24.
import { h } from 'vue'

const PATHS = {
  home: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z',
  table: 'M4 5h16v14H4zM4 10h16M10 10v9',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16 16l4 4',
  plus: 'M12 5v14M5 12h14',
  upload: 'M12 16V5M7 9l5-5 5 5M5 19h14',
  download: 'M12 5v11M7 12l5 5 5-5M5 20h14',
  refresh: 'M19 8a8 8 0 1 0 1 6M20 4v5h-5',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  down: 'M6 9l6 6 6-6',
  alert: 'M12 4 3 20h18zM12 10v5M12 17.500v.5',
  up: 'M6 15l6-6 6 6',
  cross: 'M6 6l12 12M18 6 6 18',
  out: 'M14 5H5v14h9M10 12h10M16 8l4 4-4 4',
  pause: 'M9 6v12M15 6v12',
}

export const icon = (name, size = 16) =>
  h(
    'svg',
    {
      class: 'icon',
      viewBox: '0 0 24 24',
      width: size,
      height: size,
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      'aria-hidden': 'true',
    },
    [h('path', { d: PATHS[name] })],
  )

/** The ship. */
export const logo = (size = 28) =>
  h('svg', { viewBox: '0 0 24 24', width: size, height: size, 'aria-hidden': 'true' }, [
    h('rect', { width: 24, height: 24, rx: 6, fill: '#2056d6' }),
    h('path', { d: 'M11 5v9H5.500zM12.500 7l5 7h-5zM4.500 15.500h15l-2 3.500h-11z', fill: '#fff' }),
  ])
