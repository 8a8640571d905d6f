// Makes the territory files of the seed, see README.md. Nothing is written when a check fails.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FILES = {
  regions: { rows: 26, columns: ['code', 'name', 'siren', 'population'] },
  departments: { rows: 109, columns: ['code', 'name', 'region', 'siren', 'population'] },
  epci: { rows: 1266, columns: ['siren', 'name', 'nature', 'population', 'departments'] },
  communes: { rows: 34969, columns: ['code', 'name', 'siren', 'population', 'postalCodes', 'department', 'epci', 'ept'] },
  'former-communes': { rows: 4285, columns: ['code', 'name', 'commune'] },
};
const COMMUNES_WITHOUT = { siren: 94, epci: 98, population: 6 };

const require = createRequire(import.meta.url);
const source = (name) => require(`@etalab/decoupage-administratif/data/${name}.json`);
const here = (path) => new URL(path, import.meta.url);
const byCode = (rows) => new Map(rows.map((row) => [row.code, row]));

function readSirens() {
  const lines = readFileSync(here('siren-departments-regions.csv'), 'utf8').trimEnd().split('\n').slice(1);
  const sirens = new Map(lines.map((line) => line.split(',')).map(([level, code, siren]) => [`${level},${code}`, siren]));
  // The Collectivité européenne d'Alsace acts for two departments and is neither: the seed has it as an organisation.
  sirens.delete('DEPARTMENT,67+68');
  return sirens;
}

// A sum of 0 means that no commune has a known population, hence `|| undefined`.
function territories(name, level, levelField, communes, sirens) {
  const inhabitants = new Map();
  for (const { [levelField]: code, population = 0 } of communes) inhabitants.set(code, (inhabitants.get(code) ?? 0) + population);
  return source(name).map(({ code, nom, region }) => (
    { code, name: nom, region, siren: sirens.get(`${level},${code}`), population: inhabitants.get(code) || undefined }));
}

function epciRows(communes) {
  const communeOf = byCode(communes);
  return [...source('epci'), ...source('ept')].map(({ code, nom, type, populationMunicipale, membres }) => {
    const departments = new Set(membres.map((member) => communeOf.get(member.code)?.departement));
    return { siren: code, name: nom, nature: type, population: populationMunicipale, departments: [...departments].sort() };
  });
}

function communeRows(communes) {
  const groupOf = (groups) => new Map(groups.flatMap(({ code, membres }) => membres.map((member) => [member.code, code])));
  const epciOf = groupOf(source('epci'));
  const eptOf = groupOf(source('ept'));
  return communes.map(({ code, nom, siren, population, codesPostaux = [], departement }) => ({
    code, name: nom, siren, population, postalCodes: codesPostaux.toSorted(), department: departement,
    epci: epciOf.get(code), ept: eptOf.get(code),
  }));
}

function formerCommuneRows(communes, places) {
  const living = byCode(communes);
  const absorbed = communes.flatMap(({ code, anciensCodes = [] }) => anciensCodes.map((old) => ({ code: old, commune: code })));
  const former = byCode(absorbed);
  // Places come last and win: for 55273 and 60455 the two disagree, and the record of a place names the commune
  // that it belongs to today.
  for (const { code, nom, chefLieu, commune } of places) former.set(code, { code, name: nom, commune: chefLieu ?? commune });
  return [...former.values()].filter(({ code }) => !living.has(code));
}

function makeTables(sirens) {
  const isCurrent = ({ type }) => type === 'commune-actuelle';
  const communes = source('communes').filter(isCurrent);
  return {
    regions: territories('regions', 'REGION', 'region', communes, sirens),
    departments: territories('departements', 'DEPARTMENT', 'departement', communes, sirens),
    epci: epciRows(communes),
    communes: communeRows(communes),
    'former-communes': formerCommuneRows(communes, source('communes').filter((row) => !isCurrent(row))),
  };
}

function countFaults(tables) {
  const fault = (what, actual, expected) => (actual === expected ? [] : [`${what}: ${actual}, expected ${expected}`]);
  const keys = (name) => new Set(tables[name].map((row) => row[FILES[name].columns[0]]));
  return [
    ...Object.entries(FILES).flatMap(([name, { rows }]) => [
      ...fault(`rows of ${name}`, tables[name].length, rows), ...fault(`keys of ${name}`, keys(name).size, rows)]),
    ...Object.entries(COMMUNES_WITHOUT).flatMap(([field, expected]) => (
      fault(`communes without ${field}`, tables.communes.filter((row) => row[field] === undefined).length, expected))),
  ];
}

function referenceFaults({ regions, departments, epci, communes, 'former-communes': former }) {
  const unresolved = (rows, field, keys) => rows.flatMap((row) => [row[field]].flat().filter((key) => !keys.has(key))
    .map((key) => `${row.code ?? row.siren}: ${field} ${key} is unknown`));
  const sirens = (isWanted) => new Set([undefined, ...epci.filter(isWanted).map(({ siren }) => siren)]);
  return [
    ...unresolved(departments, 'region', byCode(regions)),
    ...unresolved(epci, 'departments', byCode(departments)),
    ...unresolved(communes, 'department', byCode(departments)),
    ...unresolved(communes, 'epci', sirens(({ nature }) => nature !== 'EPT')),
    ...unresolved(communes, 'ept', sirens(({ nature }) => nature === 'EPT')),
    ...unresolved(former, 'commune', byCode(communes)),
  ];
}

function isSiren(text) {
  const sum = [...text].map((digit, i) => digit * (1 + i % 2)).reduce((total, n) => total + (n > 9 ? n - 9 : n), 0);
  return /^\d{9}$/.test(text) && sum % 10 === 0;
}

function sirenFaults(tables, sirens) {
  const borne = Object.values(tables).flat().flatMap(({ siren }) => siren ?? []);
  return [
    ...borne.filter((siren) => !isSiren(siren)).map((siren) => `${siren} is not a SIREN`),
    ...borne.toSorted().filter((siren, i, all) => siren === all[i - 1]).map((siren) => `${siren} is borne twice`),
    ...[...sirens].filter(([, siren]) => !borne.includes(siren)).map(([body]) => `${body} has a SIREN and does not exist`),
  ];
}

function csvLine(values) {
  const texts = values.map((value) => [value ?? ''].flat().join('|'));
  return `${texts.map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')}\n`;
}

function write(name, rows) {
  const { columns } = FILES[name];
  const sorted = rows.toSorted((a, b) => (a[columns[0]] < b[columns[0]] ? -1 : 1));
  const csv = [columns, ...sorted.map((row) => columns.map((column) => row[column]))].map(csvLine).join('');
  writeFileSync(here(`../${name}.csv`), csv);
  console.log(`${name}.csv ${rows.length} rows sha256 ${createHash('sha256').update(csv).digest('hex')}`);
}

const sirens = readSirens();
const tables = makeTables(sirens);
const faults = [...countFaults(tables), ...referenceFaults(tables), ...sirenFaults(tables, sirens)];
if (faults.length > 0) {
  console.error(`Nothing written, the data are not as expected:\n${faults.join('\n')}`);
  process.exit(1);
}
for (const [name, rows] of Object.entries(tables)) write(name, rows);
