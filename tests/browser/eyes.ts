// What no rule of axe looks at, seen in the page itself: how large things are to touch, what moves, what the focus looks
// like and whether something lies over it, what is left when a reader's own colours or spacing replace ours.
import type { Page } from 'playwright-core'

type Faults = string[]
export interface Eyes {
  /** What can be pressed or filled in and is smaller than so many CSS pixels in one direction. */
  tooSmall(least: number): Faults
  moving(): Faults
  /** Puts the focus on everything that takes it, one after the other. */
  focusFaults(): Faults
  /** Asked while the reader's own colours are in force. */
  lostInOwnColours(): Faults
  /** Puts the reader's own spacing (WCAG 1.4.12) in the page and takes it away again. */
  lostInOwnSpacing(): Faults
  /** Visible text that is not marked as another language, one piece a line. */
  textIn(language: string): string[]
}

/** Runs in the page: nothing from outside this function is there. */
function openEyes(): Eyes {
  const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll<HTMLElement>(selector)]
  const styleOf = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo)
  const said = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 120)

  /** What is only there for those who listen, or for programs, is cut away altogether. */
  const isCutAway = (element: Element | null): boolean =>
    element !== null && (styleOf(element).clipPath === 'inset(50%)' || isCutAway(element.parentElement))
  const isShown = (element: Element) => {
    const { width, height, bottom, right } = element.getBoundingClientRect()
    const isThere = width > 1 && height > 1 && bottom > 0 && right > 0
    return isThere && element.checkVisibility({ visibilityProperty: true }) && !isCutAway(element)
  }
  const controls = () =>
    all('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]').filter(isShown)

  /** A choice is as large as its label. */
  const targetOf = (element: Element) =>
    element.matches('[type=radio], [type=checkbox]') ? (element.closest('label') ?? element) : element

  /** WCAG 2.5.8 leaves out a link in a sentence, which is as high as its line. */
  const isInSentence = (element: Element) =>
    styleOf(element).display === 'inline' &&
    [...(element.parentElement?.childNodes ?? [])].some(
      (node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.textContent ?? ''),
    )

  function tooSmall(least: number): Faults {
    return controls().flatMap((element) => {
      const { width, height } = targetOf(element).getBoundingClientRect()
      if (Math.min(width, height) >= least - 0.5 || isInSentence(element)) return []
      return [`${Math.round(width)} × ${Math.round(height)} to touch: ${said(element)}`]
    })
  }

  const seconds = (list: string) => Math.max(...list.split(',').map(Number.parseFloat))
  function moving(): Faults {
    return all('body, body *').flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((pseudo) => {
        const { transitionDuration, animationName, animationDuration } = styleOf(element, pseudo)
        const moves = seconds(transitionDuration) > 0 || (animationName !== 'none' && seconds(animationDuration) > 0)
        return moves ? [`moves${pseudo ?? ''}: ${said(element)}`] : []
      }),
    )
  }

  const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  const colours = new Map<string, number[]>()
  /** Red, green, blue and opacity, in whatever way the browser writes a colour. */
  function paint(colour: string): number[] {
    const known = colours.get(colour)
    if (known || !brush) return known ?? []
    brush.clearRect(0, 0, 1, 1)
    brush.fillStyle = colour
    brush.fillRect(0, 0, 1, 1)
    const painted = [...brush.getImageData(0, 0, 1, 1).data]
    colours.set(colour, painted)
    return painted
  }
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = paint(colour).map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  function contrast(one: string, two: string): number {
    const [dark = 0, light = 0] = [luminance(one), luminance(two)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }
  function behind(element: Element | null): string {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = styleOf(at)
      if ((paint(backgroundColor)[3] ?? 0) > 127) return backgroundColor
    }
    return 'Canvas'
  }

  /** Of the element itself, or of the card around it: at least two pixels, 3:1 against what it lies on. */
  function hasRing(element: Element): boolean {
    for (let at: Element | null = element, up = 0; at && up < 4; at = at.parentElement, up++) {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = styleOf(at)
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) continue
      const shadow = /^(?:\w+\([^)]*\)|#\w+|\w+)/.exec(boxShadow)?.[0] ?? 'none'
      const tones = shadow === 'none' ? [outlineColor] : [outlineColor, shadow]
      if (tones.some((tone) => contrast(tone, behind(at?.parentElement ?? null)) >= 3)) return true
    }
    return false
  }

  /** Whether some point of it can be seen: neither out of the window nor under something else. */
  function isInSight(element: Element): boolean {
    const { left, right, top, bottom } = targetOf(element).getBoundingClientRect()
    const between = (from: number, to: number) => [0.5, 0.05, 0.95].map((part) => from + (to - from) * part)
    return between(left, right).some((x) =>
      between(top, bottom).some((y) => {
        const at = document.elementFromPoint(x, y)
        return at !== null && (targetOf(element).contains(at) || at.contains(element))
      }),
    )
  }

  const takesFocus = () => controls().filter((element) => element.tabIndex >= 0 && !element.closest('[inert]'))

  function focusFaults(): Faults {
    const faults = takesFocus().flatMap((element) => {
      element.focus()
      if (document.activeElement !== element) return [`takes no focus: ${said(element)}`]
      return [
        ...(hasRing(element) ? [] : [`the focus cannot be seen on ${said(element)}`]),
        ...(isInSight(element) ? [] : [`has the focus out of sight: ${said(element)}`]),
      ]
    })
    scrollTo(0, 0)
    return faults
  }

  /** In forced colours a background says nothing: there must be a line around it or under it. */
  function hasLines(element: Element): boolean {
    const { borderStyle, borderWidth, textDecorationLine } = styleOf(element)
    const hasBorder = borderStyle.split(' ').some((style, at) => {
      const widths = borderWidth.split(' ').map(Number.parseFloat)
      return style !== 'none' && (widths[at % widths.length] ?? 0) > 0
    })
    return hasBorder || textDecorationLine.includes('underline')
  }

  const drawn = (svg: Element) =>
    all('path, rect, circle, line, polyline, text', svg).some((shape) => {
      const { fill, stroke } = styleOf(shape)
      return [fill, stroke].some((colour) => colour !== 'none' && contrast(colour, behind(svg)) >= 3)
    })

  function lostInOwnColours(): Faults {
    const bare = controls().filter((element) => {
      if (element.matches('[type=radio], [type=checkbox]')) return styleOf(element).appearance === 'none'
      // A name, a fold and a link in a list of links are text, which keeps its own colour.
      return element.matches('button, input, select, textarea, .bz-card, .utrecht-button-link') && !hasLines(element)
    })
    const rings = takesFocus().filter((element) => {
      element.focus()
      return !hasRing(element)
    })
    return [
      ...bare.map((element) => `has no lines in own colours: ${said(element)}`),
      ...rings.map((element) => `the focus cannot be seen in own colours on ${said(element)}`),
      ...all('svg')
        .filter((svg) => isShown(svg) && !drawn(svg))
        .map((svg) => `is not there in own colours: ${said(svg)}`),
    ]
  }

  /** The pieces of text that are in sight. */
  function textsIn(element: Element): Node[] {
    const texts: Node[] = []
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (/\S/.test(node.textContent ?? '') && parent?.checkVisibility() && !isCutAway(parent)) texts.push(node)
    }
    return texts
  }

  /** Text that is cut off, or that comes out of what can be pressed. */
  function cutOff(): Faults {
    const isCut = (element: HTMLElement) => {
      const { overflowX, overflowY } = styleOf(element)
      if (!/\S/.test(element.innerText)) return false
      const wide = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1
      return wide || (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
    }
    const comesOut = (element: HTMLElement) => {
      if (styleOf(element).display === 'inline' || styleOf(element).overflowX === 'auto') return false
      const box = element.getBoundingClientRect()
      const words = document.createRange()
      return textsIn(element).some((text) => {
        words.selectNodeContents(text)
        const { left, right, top, bottom } = words.getBoundingClientRect()
        return left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1
      })
    }
    return [
      ...all('body *').filter((element) => isShown(element) && isCut(element)),
      ...controls().filter(comesOut),
    ].map((element) => `loses text in own spacing: ${said(element)}`)
  }

  function lostInOwnSpacing(): Faults {
    const spacing = new CSSStyleSheet()
    spacing.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets = [spacing]
    const { scrollWidth, clientWidth } = document.documentElement
    const faults = scrollWidth > clientWidth ? [`is ${scrollWidth} wide in own spacing`, ...cutOff()] : cutOff()
    document.adoptedStyleSheets = []
    return faults
  }

  function textIn(language: string): string[] {
    const isOurs = (text: Node) => text.parentElement?.closest('[lang]')?.getAttribute('lang') === language
    return textsIn(document.body)
      .filter(isOurs)
      .map((text) => (text.textContent ?? '').trim())
  }

  return { tooSmall, moving, focusFaults, lostInOwnColours, lostInOwnSpacing, textIn }
}

/** The page's own eyes; a page that htmx swapped keeps those it had. */
export async function eyesOf(
  page: Page,
): Promise<{ [Name in keyof Eyes]: (...given: Parameters<Eyes[Name]>) => Promise<string[]> }> {
  if (!(await page.evaluate(() => 'eyes' in globalThis))) await page.evaluate(`globalThis.eyes = (${openEyes})();0`)
  const look =
    (name: keyof Eyes) =>
    (...given: unknown[]): Promise<string[]> =>
      page.evaluate(
        ([asked, values]) => {
          const { eyes } = globalThis as unknown as { eyes: Record<string, (...given: unknown[]) => string[]> }
          return eyes[asked as string]?.(...(values as unknown[])) ?? []
        },
        [name, given] as const,
      )
  return {
    tooSmall: look('tooSmall'),
    moving: look('moving'),
    focusFaults: look('focusFaults'),
    lostInOwnColours: look('lostInOwnColours'),
    lostInOwnSpacing: look('lostInOwnSpacing'),
    textIn: look('textIn'),
  }
}
