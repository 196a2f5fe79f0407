// <iom-search src="https://search.example.org" country="PL"></iom-search>
// A search box that completes as one types. It wraps a real form: without the API, and without choosing, Enter searches.
// A form inside the tag is what readers without scripts get; this box takes its place.
// The combobox follows the WAI-ARIA Authoring Practices: focus stays in the input, nothing is preselected.

// Milliseconds: of silence before a question is asked, and until its answer is no longer waited for.
const pause = 150;
const patience = 4000;
const filters = ['country', 'donor', 'year', 'type', 'theme', 'status'];

const words = {
  label: 'Search migration projects',
  button: 'Search',
  kinds: { term: 'Words', country: 'Country', donor: 'Donor', theme: 'Theme', title: 'Project' },
  count: (n) => n === 0 ? 'No suggestions' : n === 1 ? '1 suggestion' : `${n} suggestions`,
};

// The names of its own differ from those a host may set, and from the host's: a variable that meets itself is void.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; position: relative; font: inherit;
    --own-ink: var(--iom-ink, CanvasText); --own-paper: var(--iom-paper, Canvas);
    --own-accent: var(--iom-accent, light-dark(#0f5480, #8ecbf0));
    --own-accent-ink: var(--iom-accent-ink, light-dark(#fff, #0c1a24));
    --own-line: var(--iom-line, light-dark(#7f8894, #77838f)); --own-soft: var(--iom-soft, light-dark(#4b5563, #a9b4c0));
    --own-chosen: var(--iom-chosen, light-dark(#d9e8f1, #1f3a4d));
    --own-chosen-ink: var(--iom-chosen-ink, light-dark(#1b2430, #e7eaee)); }
  :host([hidden]) { display: none; }
  form { display: flex; gap: .5rem; margin: 0; }
  .box { position: relative; flex: 1; min-inline-size: 0; }
  label { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  input, button { font: inherit; border-radius: .375rem; padding: .5rem .75rem; min-block-size: 2.5rem; box-sizing: border-box; }
  input { inline-size: 100%; color: var(--own-ink); background: var(--own-paper); border: 1px solid var(--own-line); }
  button { color: var(--own-accent-ink); background: var(--own-accent); border: 1px solid var(--own-accent); cursor: pointer; }
  :is(input, button):focus-visible { outline: 3px solid var(--own-accent); outline-offset: 2px; }
  ul { position: absolute; z-index: 10; inset-inline: 0; inset-block-start: calc(100% + .25rem); margin: 0; padding: .25rem;
    list-style: none; max-block-size: 20rem; overflow-y: auto; color: var(--own-ink); background: var(--own-paper);
    border: 1px solid var(--own-line); border-radius: .375rem; box-shadow: 0 4px 16px rgb(0 0 0 / 15%); }
  ul[hidden] { display: none; }
  li { display: flex; gap: .75rem; justify-content: space-between; align-items: baseline; padding: .375rem .5rem;
    min-block-size: 1.5rem; border-radius: .25rem; cursor: pointer; }
  li[aria-selected="true"] { background: var(--own-chosen); color: var(--own-chosen-ink); outline: 2px solid transparent; }
  li[aria-selected="true"] .kind { color: inherit; }
  .text { overflow-wrap: anywhere; }
  mark { background: none; color: inherit; font-weight: 700; }
  .kind { flex: none; color: var(--own-soft); font-size: .8125em; }
  .status { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  @media (forced-colors: active) { li[aria-selected="true"] { outline-color: Highlight; } }
`);

let made = 0;

class IomSearch extends HTMLElement {
  #input;
  #list;
  #status;
  #shown = [];
  #shownFor = '';
  #chosen = -1;
  #timer = 0;
  #asked = 0;
  #composing = false;

  connectedCallback() {
    if (this.shadowRoot) {
      return;
    }

    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#form());
    this.#listen();
  }

  disconnectedCallback() {
    this.#forget();
  }

  /** Where the search lives: the attribute, else where this file came from. */
  get #home() {
    return new URL(this.getAttribute('src') || '/', import.meta.url);
  }

  #form() {
    const id = `iom-search-${++made}`;
    const text = this.getAttribute('label') || words.label;
    const form = element('form', {
      method: 'get', action: new URL('/', this.#home).href, role: 'search', 'aria-label': text, part: 'form',
    });
    const box = element('div', { class: 'box' });
    const label = element('label', { for: `${id}-input` }, text);
    this.#input = element('input', {
      id: `${id}-input`, name: 'q', type: 'search', part: 'input', autocomplete: 'off', enterkeyhint: 'search', spellcheck: 'false',
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${id}-list`,
      placeholder: this.getAttribute('placeholder') || '',
    });
    this.#list = element('ul', { id: `${id}-list`, role: 'listbox', part: 'list', 'aria-label': text, hidden: '' });
    this.#status = element('div', { class: 'status', role: 'status', 'aria-live': 'polite' });
    box.append(label, this.#input, this.#list, this.#status);
    form.append(box, element('button', { type: 'submit', part: 'button' }, words.button));
    for (const name of filters) {
      const value = this.getAttribute(name);
      if (value) {
        form.append(element('input', { type: 'hidden', name, value }));
      }
    }

    return form;
  }

  #listen() {
    const input = this.#input;
    input.addEventListener('compositionstart', () => { this.#composing = true; this.#wait(false); });
    input.addEventListener('compositionend', () => { this.#composing = false; this.#wait(true); });
    input.addEventListener('input', () => this.#wait(!this.#composing));
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.#close());
    // Pressing must not take the focus out of the input, which would close the list before the click.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = event.target.closest('[role="option"]');
      if (option) {
        this.#take(Number(option.dataset.place));
      }
    });
  }

  #wait(asks) {
    this.#forget();
    this.#choose(-1);
    const typed = this.#input.value.trim();
    if (typed === '') {
      this.#close();
    } else if (asks) {
      this.#timer = setTimeout(() => this.#ask(typed), pause);
    }
  }

  /** What was going to be asked is not, and an answer on its way no longer counts. */
  #forget() {
    clearTimeout(this.#timer);
    this.#asked++;
  }

  /** Only the newest question's answer counts; a dead API leaves a plain search box. */
  async #ask(typed) {
    const asked = ++this.#asked;
    const address = new URL('/api/v1/suggest', this.#home);
    address.searchParams.set('q', typed);
    let suggestions = null;
    try {
      const answer = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(patience) });
      suggestions = answer.ok ? read(await answer.json()) : null;
    } catch {
      // No answer in time, or none that can be read: the box stays a box.
    }

    if (asked !== this.#asked || !this.isConnected) {
      return;
    }

    if (suggestions === null) {
      this.#close();
      return;
    }

    this.#show(suggestions, typed);
  }

  #show(suggestions, typed) {
    this.#choose(-1);
    this.#shown = suggestions;
    this.#shownFor = typed;
    this.#list.replaceChildren(...suggestions.map((one, place) => this.#option(one, place)));
    this.#open(suggestions.length > 0);
    this.#status.textContent = words.count(suggestions.length);
  }

  #option(suggestion, place) {
    const option = element('li', {
      id: `${this.#list.id}-${place}`, role: 'option', part: 'option', 'aria-selected': 'false', 'data-place': String(place),
    });
    const text = element('span', { class: 'text', dir: 'auto' });
    let from = 0;
    for (const { start, length } of suggestion.highlights) {
      text.append(suggestion.text.slice(from, start), element('mark', {}, suggestion.text.slice(start, start + length)));
      from = start + length;
    }

    text.append(suggestion.text.slice(from));
    option.append(text, element('span', { class: 'kind' }, words.kinds[suggestion.kind] ?? ''));
    return option;
  }

  #key(event) {
    if (event.isComposing) {
      return;
    }

    const open = this.#input.getAttribute('aria-expanded') === 'true';
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) {
      event.preventDefault();
      if (open) {
        this.#choose(this.#next(moves[event.key]));
      } else if (this.#shown.length > 0 && this.#shownFor === this.#input.value.trim()) {
        this.#open(true);
        this.#choose(event.key === 'ArrowDown' ? 0 : this.#shown.length - 1);
      } else {
        this.#wait(true);
      }
    } else if (event.key === 'Enter' && open && this.#chosen >= 0) {
      event.preventDefault();
      this.#take(this.#chosen);
    } else if (event.key === 'Escape') {
      if (open) {
        event.preventDefault();
      } else {
        this.#input.value = '';
        this.#shown = [];
      }

      this.#close();
    } else if ((event.key === 'Home' || event.key === 'End') && open) {
      this.#choose(-1);
    }
  }

  /** Past either end the typed text itself is the choice again. */
  #next(step) {
    const count = this.#shown.length;
    return (this.#chosen + 1 + step + count + 1) % (count + 1) - 1;
  }

  #choose(place) {
    this.#list.querySelector('[aria-selected="true"]')?.setAttribute('aria-selected', 'false');
    this.#chosen = place;
    const option = this.#list.children[place];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      this.#input.setAttribute('aria-activedescendant', option.id);
    } else {
      this.#input.removeAttribute('aria-activedescendant');
    }
  }

  /** A title leads to its project, a facet's value to the projects that have it, a term to its search. */
  #take(place) {
    const { kind, text, value } = this.#shown[place];
    const target = new URL(kind === 'title' ? `/projects/${encodeURIComponent(value)}` : '/', this.#home);
    if (kind !== 'title') {
      target.searchParams.set(kind === 'term' ? 'q' : kind, kind === 'term' ? text : value);
      for (const name of filters) {
        if (name !== kind && this.hasAttribute(name)) {
          target.searchParams.set(name, this.getAttribute(name));
        }
      }
    }

    this.#close();
    const go = new CustomEvent('iom-search-go', { detail: { kind, text, value, href: target.href }, bubbles: true, composed: true, cancelable: true });
    if (this.dispatchEvent(go)) {
      location.assign(target);
    }
  }

  #open(open) {
    this.#list.hidden = !open;
    this.#input.setAttribute('aria-expanded', String(open));
  }

  #close() {
    this.#forget();
    this.#open(false);
    this.#choose(-1);
    this.#status.textContent = '';
  }
}

/** The suggestions of an answer; throws where it is none. */
function read({ suggestions }) {
  return suggestions.map(({ kind, text, value, highlights }) => {
    if (typeof text !== 'string' || typeof value !== 'string') {
      throw new TypeError('a suggestion has a text and a value');
    }

    return { kind, text, value, highlights: highlights.map(({ start, length }) => ({ start, length })) };
  });
}

function element(name, attributes, text) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }

  if (text !== undefined) {
    made.textContent = text;
  }

  return made;
}

if (!customElements.get('iom-search')) {
  customElements.define('iom-search', IomSearch);
}
