/** A page that a browser has come to in the end. */
export interface VisitedPage {
  readonly address: URL;
  readonly status: number;
  readonly text: string;
}

/** What a browser does without being asked: it follows where it is led, and sends each host its own cookies. */
export interface Browser {
  open(address: string): Promise<VisitedPage>;
  /** The cookies that a host has set, as name and value. */
  cookiesOf(host: string): ReadonlyMap<string, string>;
}

const HOPS_AT_MOST = 20;

/** Opens a browser without cookies. */
export function openBrowser(): Browser {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (host: string) => {
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    return jar;
  };
  return {
    cookiesOf: jarOf,
    open: async (first) => {
      let address = new URL(first);
      for (let hop = 0; hop < HOPS_AT_MOST; hop++) {
        const jar = jarOf(address.host);
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
        for (const set of response.headers.getSetCookie()) keep(jar, set);
        const next = response.headers.get('location');
        if (next === null) return { address, status: response.status, text: await response.text() };
        address = new URL(next, address);
      }
      throw new Error(`The browser is led around in circles at (${address.href}).`);
    },
  };
}

function keep(jar: Map<string, string>, set: string): void {
  const [pair = ''] = set.split(';');
  const name = pair.slice(0, pair.indexOf('='));
  const value = pair.slice(name.length + 1);
  if (value === '' || /expires=Thu, 01 Jan 1970/i.test(set)) jar.delete(name);
  else jar.set(name, value);
}
