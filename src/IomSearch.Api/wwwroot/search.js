// Makes the search page quicker; without this file everything on it works by its buttons.

const form = document.querySelector('form#search');
const kept = 'iomsearch.place';

/** Boxes that are empty have no place in an address. */
function leaveOutEmpty() {
  for (const box of form.elements) {
    if (box.name && box.value === '') {
      box.disabled = true;
    }
  }
}

/** A page that the Back button brings back as it was left must be usable again, and show what its address says. */
function bringBack(event) {
  if (!event.persisted) {
    return;
  }

  for (const box of form.elements) {
    box.disabled = false;
  }

  form.reset();
}

/** What is remembered across one submit: where the reader was, what was open, and which box had the focus. */
function keepPlace(box) {
  const open = [...document.querySelectorAll('details')].map((fold) => fold.open);
  sessionStorage.setItem(kept, JSON.stringify({ y: scrollY, name: box.name, value: box.value, open }));
}

function restorePlace() {
  const place = JSON.parse(sessionStorage.getItem(kept) ?? 'null');
  sessionStorage.removeItem(kept);
  if (!place) {
    return;
  }

  const folds = document.querySelectorAll('details');
  if (folds.length === place.open.length) {
    folds.forEach((fold, at) => { fold.open ||= place.open[at]; });
  }

  const same = [...form.elements].find((box) => box.name === place.name && box.value === place.value);
  same?.closest('details.more')?.setAttribute('open', '');
  same?.focus({ preventScroll: true });
  scrollTo({ top: place.y, behavior: 'instant' });
}

/** A box above a long facet that hides what does not contain the typed letters. */
function addFind(facet) {
  const fold = facet.querySelector('details.more');
  if (!fold) {
    return;
  }

  const box = document.createElement('input');
  box.type = 'search';
  box.className = 'find';
  box.placeholder = facet.dataset.find;
  box.setAttribute('aria-label', facet.dataset.find);
  box.addEventListener('input', () => {
    const wanted = plain(box.value);
    fold.open ||= wanted !== '';
    for (const row of facet.querySelectorAll('.values li')) {
      row.hidden = !plain(row.querySelector('.name').textContent).includes(wanted);
    }
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
    }
  });
  facet.querySelector('legend').after(box);
}

function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The way back from a project leads to the search that it was found by. */
function pointBack() {
  const back = document.querySelector('main.project .back a');
  const from = document.referrer && new URL(document.referrer);
  if (back && from && from.origin === location.origin && ['/', '/search'].includes(from.pathname)) {
    back.href = from.href;
  }
}

pointBack();
if (form) {
  // The boxes first: what they move down, the remembered place has counted in.
  document.querySelectorAll('fieldset[data-facet]').forEach(addFind);
  restorePlace();
  form.addEventListener('submit', leaveOutEmpty);
  addEventListener('pageshow', bringBack);
  document.addEventListener('change', (event) => {
    const box = event.target;
    // Years are typed one after the other; a search between would take the second box away.
    if (box.form === form && box.type === 'checkbox') {
      keepPlace(box);
      form.requestSubmit();
    }
  });
}
