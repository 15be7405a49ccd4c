import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../data/catalogue.ts';
import { links } from '../../../data/site.ts';
import { apiIndex } from '../../../outputs/entryList.ts';

export const GET: APIRoute = () => Response.json(apiIndex(getCatalogue(), links));
