import type { EntryData } from '../schema/entry.ts';
import type { IdsData } from '../schema/ids.ts';
import type { PageData } from '../schema/page.ts';
import type { RevisionsData } from '../schema/revisions.ts';
import type { TranslationData } from '../schema/translation.ts';
import type { CategoriesData, TagsData } from '../schema/vocabulary.ts';
import type { TranslationLocale } from '../i18n/locales.ts';
import type { ContentPath } from './paths.ts';
import type { ContentFile } from './validate.ts';
import type { BodyOutline } from './body.ts';

/** An entry's English file, valid by its schema. */
export interface SourceEntry {
  slug: string;
  /** Family of the folder, which the frontmatter must repeat. */
  folder: string;
  file: ContentFile<EntryData>;
  outline: BodyOutline;
}

/** An entry's file in another language, valid by its schema. */
export interface Translation {
  slug: string;
  folder: string;
  locale: TranslationLocale;
  file: ContentFile<TranslationData>;
  outline: BodyOutline;
}

/** All content after schemas, before any rule looked across files. */
export interface Content {
  /** Every file below `content/`, readable or not, so that one broken file is not reported as missing elsewhere. */
  paths: ReadonlyMap<string, ContentPath>;
  entries: SourceEntry[];
  translations: Translation[];
  revisions: ReadonlyMap<string, RevisionsData>;
  pages: ContentFile<PageData>[];
  categories?: ContentFile<CategoriesData>;
  tags?: ContentFile<TagsData>;
  ids?: ContentFile<IdsData>;
}
