import type { APIRoute } from 'astro';
import { textIndex } from '../data/markdown.ts';

export const GET: APIRoute = () =>
  new Response(textIndex(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
