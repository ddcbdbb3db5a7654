import { startWindow } from '../../../renderer/app/start.tsx';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import sample from '../../fixtures/samples/catalogue.json';
import { fakeClient } from '../fake-client.ts';
import { plausibleFigures } from '../fake-figures.ts';
import { fakeImports } from '../fake-imports.ts';
import { fakeRegister } from '../fake-register.ts';
import { largeCatalogue } from './large-catalogue.ts';

/**
 * The whole window over a register in memory. `?empty` begins without a catalogue, `?units=200&indicators=40` with a
 * generated one of that size, `?lang=en` in English.
 */
const options = new URLSearchParams(window.location.search);
// The router would read it as a part of the screen's address.
window.history.replaceState(null, '', `${window.location.pathname}${window.location.hash}`);
const units = options.get('units');
const base = sample as Catalogue;
const catalogue = units === null ? base : largeCatalogue(base, Number(units), Number(options.get('indicators') ?? '10'));
const months = ['2019-09', '2019-10', '2020-01', '2020-02', '2020-03', '2020-04', '2020-05', '2020-06', '2020-07', '2020-08', '2020-09', ...(options.has('blank') ? [] : ['2020-10'])];
const register = fakeRegister({
  catalogue: options.has('empty') ? null : catalogue,
  sample: base,
  figures: plausibleFigures(catalogue, months),
  today: '2020-10-27',
  language: options.get('lang') === 'en' ? 'en' : 'vi',
});
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
startWindow(root, Promise.resolve(fakeClient({ ...register, imports: { ...register.imports, ...fakeImports(catalogue) } })));
