/**
 * The element `<who-asked-first>` that a host's page loads: a frame of its own, as high as what it shows.
 *
 * It needs nothing but itself and says nothing but what `protocol.ts` lists. Until the frame answers, what stands inside
 * the element is seen: a plain link to the check. Where nothing answers, it stays.
 *
 * Hosts name the bytes of this file by a hash (`integrity`): see `test/embed/element.test.ts` before changing it.
 */
import { DEFAULT_LANGUAGE } from '../content/languages.ts';
import { languageOf } from './language.ts';
import { ATTRIBUTES } from './names.ts';
import { isGreeting, isMessage, type Welcome, type Written } from './protocol.ts';

const NAME = 'who-asked-first';
/** The site that this file came from: its address is `embed/1/embed.js` there. */
const SITE = new URL(/* @vite-ignore */ '../..', import.meta.url);
/** How far below the window loading begins, and how long the frame has to answer. */
const NEAR = '600px';
const PATIENCE = 10_000;

// What a host's own rules must not undo: the box grows with what it shows. Margins and the greatest width are theirs.
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  ':host{display:block!important;width:auto!important;height:auto!important;min-height:0!important;max-height:none!important;overflow:visible!important;padding:0!important;flex:1 0 auto!important;align-self:stretch!important;justify-self:stretch!important}' +
    'div{min-height:min(100vh,1100px)}iframe{display:block;width:100%;height:0;border:0;visibility:hidden}' +
    '.on{visibility:inherit}.on+slot{display:none}',
);

class WhoAskedFirst extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  readonly #space = document.createElement('div');
  #frame: HTMLIFrameElement | undefined;
  #nonce = '';
  #port: MessagePort | undefined;
  #timer = 0;
  readonly #near = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.#open(), {
    rootMargin: NEAR,
  });

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.#space.append(document.createElement('slot'));
    root.append(this.#space);
  }

  connectedCallback(): void {
    this.#near.observe(this);
  }

  disconnectedCallback(): void {
    this.#close();
  }

  /** Moved whole, where a browser can do that: the frame lives on. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(): void {
    this.#port?.postMessage(this.#written());
  }

  #written(): Written {
    return Object.fromEntries(ATTRIBUTES.map((name) => [name, this.getAttribute(name)]));
  }

  /** Loads the frame. */
  #open(): void {
    this.#near.disconnect();
    const language = languageOf(this.closest<HTMLElement>('[lang]')?.lang) ?? DEFAULT_LANGUAGE;
    const frame = document.createElement('iframe');
    frame.src = `${SITE}${language === DEFAULT_LANGUAGE ? '' : `${language}/`}embed/frame/`;
    frame.title = this.textContent?.trim() || NAME;
    frame.name = this.#nonce = NAME + crypto.getRandomValues(new Uint32Array(4)).join('');
    frame.allow = 'clipboard-write';
    frame.referrerPolicy = 'no-referrer';
    this.#frame = frame;
    addEventListener('message', this.#meet);
    this.#timer = window.setTimeout(() => this.#close(), PATIENCE);
    this.#space.prepend(frame);
  }

  #close(): void {
    this.#near.disconnect();
    removeEventListener('message', this.#meet);
    clearTimeout(this.#timer);
    this.#port?.close();
    this.#port = undefined;
    this.#frame?.remove();
    this.#space.style.minHeight = '';
  }

  /** The frame greets, for the first time or after it changed its language. */
  #meet = ({ data, origin, source }: MessageEvent<unknown>): void => {
    const inner = this.#frame?.contentWindow;
    if (!inner || source !== inner || origin !== SITE.origin || !isGreeting(data, this.#nonce)) return;
    const { port1, port2 } = new MessageChannel();
    this.#port?.close();
    this.#port = port1;
    port1.onmessage = this.#hear;
    const welcome: Welcome = { nonce: this.#nonce, attributes: this.#written() };
    inner.postMessage(welcome, origin, [port2]);
  };

  #hear = ({ data }: MessageEvent<unknown>): void => {
    if (!this.#frame || !isMessage(data)) return;
    const { type, ...detail } = data;
    if (data.type === 'height') this.#frame.style.height = `${data.height}px`;
    else if (data.type === 'top') {
      const { top } = this.getBoundingClientRect();
      if (top < 0 || top > innerHeight) this.scrollIntoView();
    } else {
      if (type === 'ready') {
        clearTimeout(this.#timer);
        this.#frame.className = 'on';
      }
      // The space kept for the first question is given back once the person has answered it.
      if (type === 'step') this.#space.style.minHeight = '0';
      this.dispatchEvent(new CustomEvent(`waf-${type}`, { bubbles: true, detail }));
    }
  };
}

// A page may name the script twice.
customElements.get(NAME) ?? customElements.define(NAME, WhoAskedFirst);
