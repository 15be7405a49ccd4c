import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../data/catalogue.ts';
import { apiGraph } from '../../../outputs/api/graph.ts';

export const GET: APIRoute = () => Response.json(apiGraph(getCatalogue().entries));
