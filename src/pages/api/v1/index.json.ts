import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../data/catalogue.ts';
import { links } from '../../../site/address.ts';
import { apiIndex } from '../../../outputs/entryList.ts';

export const GET: APIRoute = () => Response.json(apiIndex(getCatalogue(), links));
