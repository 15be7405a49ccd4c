import type { APIRoute, GetStaticPaths } from 'astro';
import { claimIdsOf } from '../../../catalogue/claims.ts';
import type { Entry } from '../../../catalogue/model.ts';
import { getCatalogue } from '../../../data/catalogue.ts';
import { claimCard } from '../../../data/pictures.ts';

interface Props {
  entry: Entry;
  anchor: string;
}

/** The words of each claim as a picture: what chat programs show below a link to it. The store of pictures keeps it. */
export const getStaticPaths = (() =>
  getCatalogue().entries.flatMap((entry) =>
    claimIdsOf(entry).map((anchor) => ({
      params: { id: entry.id.toLowerCase(), claim: anchor },
      props: { entry, anchor },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { entry, anchor } }) =>
  new Response(new Uint8Array(await claimCard(entry, anchor)), {
    headers: { 'Content-Type': 'image/png' },
  });
