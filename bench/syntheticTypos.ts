/** A reference as somebody mistyped it, and the customer that was meant. */
export interface Typo {
  readonly typed: string;
  readonly meant: string;
}

const OWNERS = [
  'Torrens',
  'Monaro',
  'Eureka',
  'Currumbin',
  'Kimberley',
  'Barossa',
  'Pelican',
  'Fitzroy',
  'Jarrah',
  'Bluewater',
  'Illawarra',
  'Redgum',
  'Glenelg',
  'Banksia',
  'Coolabah',
  'Southern Cross',
  'Wattle',
  'Kookaburra',
  'Mallee',
  'Tarkine',
  'Otway',
  'Yarra',
  'Murray',
  'Derwent',
  'Gippsland',
  'Capricorn',
  'Arafura',
  'Nullarbor',
  'Bellarine',
  'Hunter',
  'Lachlan',
  'Snowy',
  'Ningaloo',
  'Daintree',
  'Flinders',
  'Bass',
  'Macquarie',
  'Tamar',
  'Huon',
  'Pilbara',
];
const TRADES = [
  'Apartments',
  'Childcare',
  'Hotel',
  'Logistics',
  'Marina',
  'Medical Centre',
  'Body Corporate',
  'Primary School',
  'Dental',
  'Strata Services',
  'Winery',
  'Aged Care',
  'Cold Storage',
  'Bakery',
  'Motel',
  'Plumbing',
  'Electrical',
  'Fire Protection',
  'Refrigeration',
  'Shopping Centre',
  'Golf Club',
  'Veterinary Clinic',
  'Joinery',
  'Steelworks',
  'Nursery',
];
const DIVISIONS = ['', 'North', 'South', 'Holdings', 'Group', 'Victoria', 'Queensland'];
const SUFFIXES = ['', ' Pty Ltd', ' Ltd', ' & Co'];
const STREETS = [
  'High St',
  'King St',
  'Station St',
  'Harbour Dr',
  'Mill Ln',
  'Ocean Rd',
  'Victoria Ave',
  'Church St',
  'Railway Pde',
  'Park Cres',
];
const SUBURBS = ['Carrington', 'Bendigo South', 'Bundall', 'Glenelg', 'Darwin City', 'Aroona', 'Braddon', 'Ballarat', 'Benowa', 'Newtown'];
const SLIPS = 6;

/** Names of companies and of sites, no two the same; the same at every run. */
export function syntheticNames(count: number, random: () => number): string[] {
  const pick = <T>(options: readonly T[]): T => options[Math.floor(random() * options.length)] as T;
  // There are 28,000 companies to be made; beyond them, streets have to be longer.
  const houses = Math.max(400, count / 25);
  const names = new Set<string>();
  while (names.size < count) {
    const isSite = random() < 0.4;
    names.add(
      isSite
        ? `${1 + Math.floor(random() * houses)} ${pick(STREETS)}, ${pick(SUBURBS)}`
        : [pick(OWNERS), pick(TRADES), pick(DIVISIONS)].filter(Boolean).join(' ') + pick(SUFFIXES),
    );
  }
  return [...names];
}

/** Typos of names picked at random: slips of the finger mostly; dropped or shortened `Pty Ltd`, words in another order or too many besides. */
export function syntheticTypos(names: readonly string[], count: number, random: () => number): Typo[] {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const typos: Typo[] = [];
  while (typos.length < count) {
    const meant = names[Math.floor(random() * names.length)] as string;
    const typed = random() < 0.6 ? slip(meant, random) : habit(meant, random);
    // A slip that makes another customer's name is no typo that anyone could see.
    if (!known.has(typed.toLowerCase())) typos.push({ typed, meant });
  }
  return typos;
}

/** One letter dropped, doubled, replaced or changed places with the next, or a blank dropped or moved: not in the figures. */
function slip(name: string, random: () => number): string {
  for (;;) {
    const at = 1 + Math.floor(random() * (name.length - 2));
    if (/\d/.test(name.slice(at - 1, at + 2))) continue;
    const [before, letter, next, after] = [name.slice(0, at), name[at]!, name[at + 1]!, name.slice(at + 2)];
    const made = [
      before + next + after,
      before + letter + letter + next + after,
      `${before}${'etaoins'[Math.floor(random() * 7)]!}${next}${after}`,
      before + next + letter + after,
      name.replace(' ', ''),
      before + letter + letter.toLowerCase() + next + after,
    ][Math.floor(random() * SLIPS)]!;
    if (made !== name) return made;
  }
}

function habit(name: string, random: () => number): string {
  const words = name.split(' ');
  const withoutSuffix = name.replace(/ (Pty Ltd|Ltd|& Co)$/, '');
  const made = [
    withoutSuffix,
    name.replace('Pty Ltd', 'P/L'),
    [...words.slice(1), words[0]].join(' '),
    `${withoutSuffix} Australia`,
    `The ${name}`,
  ];
  const typed = made[Math.floor(random() * made.length)]!;
  return typed === name ? slip(name, random) : typed;
}
