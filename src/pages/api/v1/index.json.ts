import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../data/catalogue.ts';
import { siteFacts } from '../../../data/siteFacts.ts';
import { apiIndex } from '../../../outputs/api/index.ts';
import { links } from '../../../site/address.ts';

export const GET: APIRoute = () => Response.json(apiIndex(getCatalogue(), links, siteFacts()));
