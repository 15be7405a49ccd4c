import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../data/catalogue.ts';
import { apiGraph } from '../../../outputs/entryList.ts';

export const GET: APIRoute = () => Response.json(apiGraph(getCatalogue().entries));
