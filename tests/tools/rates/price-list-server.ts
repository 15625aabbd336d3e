import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A product of a price list in AWS's form, with its on-demand price. */
export interface Listed {
  readonly family?: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The price, or its tiers: where each begins and ends, and its price. */
  readonly price: string | readonly (readonly [string, string, string])[];
  readonly currency?: string;
}

/** Products by offer and Region: `lists.AmazonEKS['us-east-1']`. */
export type Lists = Readonly<Record<string, Readonly<Record<string, readonly Listed[]>>>>;

/** Changes the text of lists before it is sent, to make it a bad one; undefined breaks the connection in the middle. */
export type Spoil = (text: string, path: string) => string | undefined;

const PUBLISHED = '2026-11-18T20:11:33Z';
const DISCLAIMER = 'This pricing list is for informational purposes only, "as is": {no} [guarantee] \\ at all.';

/**
 * Serves price lists as AWS does: an index of offers, an index of the Regions of each, and a list for each Region.
 * @returns the address, which lasts as long as the test
 */
export async function servePriceLists(lists: Lists, spoil: Spoil = (text) => text): Promise<string> {
  const documents = new Map<string, unknown>([['/offers/v1.0/aws/index.json', offerIndex(Object.keys(lists))]]);
  for (const [offer, regions] of Object.entries(lists)) {
    documents.set(`/offers/v1.0/aws/${offer}/current/region_index.json`, regionIndex(offer, Object.keys(regions)));
    for (const [region, products] of Object.entries(regions)) {
      documents.set(`/offers/v1.0/aws/${offer}/20261118201133/${region}/index.json`, listOf(offer, products));
    }
  }
  const server = createServer(({ url = '' }, response) => {
    const document = documents.get(url);
    const whole = JSON.stringify(document, undefined, 2);
    const sent = document === undefined ? whole : spoil(whole, url);
    if (document === undefined) response.writeHead(404).end();
    else if (sent === undefined) response.write(whole.slice(0, 500), () => response.destroy());
    else response.end(sent);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function offerIndex(offers: readonly string[]): unknown {
  const entries = offers.map((offerCode) => [
    offerCode,
    {
      offerCode,
      versionIndexUrl: `/offers/v1.0/aws/${offerCode}/index.json`,
      currentVersionUrl: `/offers/v1.0/aws/${offerCode}/current/index.json`,
      currentRegionIndexUrl: `/offers/v1.0/aws/${offerCode}/current/region_index.json`,
    },
  ]);
  return { ...head(), offers: Object.fromEntries(entries) };
}

function regionIndex(offer: string, regions: readonly string[]): unknown {
  const entries = regions.map((regionCode) => [
    regionCode,
    { regionCode, currentVersionUrl: `/offers/v1.0/aws/${offer}/20261118201133/${regionCode}/index.json` },
  ]);
  return { ...head(), regions: Object.fromEntries(entries) };
}

function head() {
  return { formatVersion: 'v1.0', disclaimer: DISCLAIMER, publicationDate: PUBLISHED };
}

function listOf(offerCode: string, listed: readonly Listed[]): unknown {
  const products = listed.map(({ family, attributes }, index) => {
    const sku = skuOf(index);
    const all = { servicecode: offerCode, locationType: 'AWS Region', operation: '', ...attributes };
    return [sku, { sku, ...(family && { productFamily: family }), attributes: all }];
  });
  const onDemand = listed.map(({ price, currency = 'USD' }, index) => {
    const [sku, offer] = [skuOf(index), `${skuOf(index)}.JRTCKXETXF`];
    const tiers = typeof price === 'string' ? [['0', 'Inf', price] as const] : price;
    const dimensions = tiers.map(([beginRange, endRange, amount], tier) => {
      const rateCode = `${offer}.TIER${tier}`;
      const dimension = { rateCode, description: `"${amount}" {each}`, beginRange, endRange, unit: 'Unit' };
      return [rateCode, { ...dimension, pricePerUnit: { [currency]: amount }, appliesTo: [] }];
    });
    const term = { offerTermCode: 'JRTCKXETXF', sku, effectiveDate: '2026-11-01T00:00:00Z', termAttributes: {} };
    return [sku, { [offer]: { ...term, priceDimensions: Object.fromEntries(dimensions) } }];
  });
  // Reserved instances have other prices for the same products.
  const reserved = listed.map((_one, index) => [
    skuOf(index),
    { [`${skuOf(index)}.R1`]: { priceDimensions: { r: { beginRange: '0', pricePerUnit: { USD: '777' } } } } },
  ]);
  return {
    ...head(),
    offerCode,
    version: '20261118201133',
    products: Object.fromEntries(products),
    terms: { OnDemand: Object.fromEntries(onDemand), Reserved: Object.fromEntries(reserved) },
    attributesList: {},
  };
}

function skuOf(index: number): string {
  return `SKU${String(index).padStart(4, '0')}`;
}
