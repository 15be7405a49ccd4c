// What each hostile file is told as first: the rule, and how its message starts. Empty for what is permitted.
export const expected: Readonly<Record<string, string>> = {
  'two megabytes of text': 'file-size: The file has 2,000,862 bytes; 80,000 are accepted.',
  'one megabyte of tags': 'file-size: The file has 1,100,004 bytes; 1,000,000 are accepted.',
  'three thousand lines': 'file-size: The file has 3,037 lines; 2,000 are accepted.',
  'a line of five thousand characters':
    'file-size: The line has 5,000 characters; 4,000 are accepted.',
  'a line of five thousand spaces': 'file-size: The line has 5,000 characters; 4,000 are accepted.',
  'ten thousand empty lines': 'file-size: The file has 10,037 lines; 2,000 are accepted.',
  'UTF-16, little end first': 'encoding: The file is UTF-16, not UTF-8.',
  'UTF-16, big end first': 'encoding: The file is UTF-16, not UTF-8.',
  'UTF-16 without a mark': 'encoding: The file is full of zero bytes: it is no text, or UTF-16.',
  'Latin-1': 'encoding: The file is not valid UTF-8.',
  'an overlong sequence': 'encoding: The file is not valid UTF-8.',
  'a surrogate alone': 'encoding: The file is not valid UTF-8.',
  'half a character at the end': 'encoding: The file is not valid UTF-8.',
  'zero bytes': 'encoding: The file is full of zero bytes: it is no text, or UTF-16.',
  'a byte order mark alone': 'empty-file: The file is empty.',
  'two byte order marks':
    'control-character: The invisible character U+FEFF stands here; it has no width.',
  noise: 'encoding: The file is not valid UTF-8.',
  'noise behind a frontmatter': 'encoding: The file is not valid UTF-8.',
  'a picture by the name of a text': 'encoding: The file is not valid UTF-8.',
  'a PDF by the name of a text': 'frontmatter: The file does not start with frontmatter.',
  'a Word file by the name of a text': 'encoding: The file is not valid UTF-8.',
  'a page of HTML': 'frontmatter: The file does not start with frontmatter.',
  'aliases that multiply': 'wrong-value: `problem` is `["x","x"]`.',
  'an alias of itself': 'wrong-value: `problem` is `[null]`.',
  'an alias of nothing': 'yaml-syntax: `*nothing` is read as an alias, not as text.',
  'a thousand brackets':
    'wrong-value: `problem` is `[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[',
  'a thousand open brackets':
    'wrong-value: `problem` is `[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[',
  'a thousand braces': 'file-size: The line has 5,010 characters; 4,000 are accepted.',
  'four hundred levels': 'file-size: The file has 82,658 bytes; 80,000 are accepted.',
  'a thousand keys': 'missing-field: Missing field `problem`.',
  'one key a thousand times': 'yaml-syntax: The key `problem` stands twice.',
  'a key of three thousand letters':
    'yaml-syntax: The YAML cannot be read here: the key has more than 1,024 characters.',
  'a thousand hyphens': 'yaml-syntax: The value starts with `-`, which starts a list.',
  'a thousand colons': 'yaml-syntax: The value of `problem` contains `: `, which ends a key.',
  'a thousand quotes':
    'yaml-syntax: The value starts with `"`, which starts a quotation that ends before t',
  'a thousand number signs':
    'yaml-syntax: The words `# # # # # # # # # # # # # # # # # # # # # # # # # # # # # #',
  'a thousand question marks': 'yaml-syntax: The value starts with `?`, which starts a key.',
  'a thousand exclamation marks': 'yaml-syntax: The value starts with `!`, which starts a tag.',
  'five hundred broken lines':
    'yaml-syntax: The YAML cannot be read here: more than one `: ` stands on the line.',
  'a function': 'yaml-syntax: `!!js/function` is read as a tag, not as text.',
  bytes: 'wrong-value: `problem` is `{"type":"Buffer","data":[104,101,108,108,111]}`.',
  'a set': 'wrong-value: `problem` is empty.',
  'a directive':
    'yaml-syntax: `%YAML 1.1` is neither a key with a value nor a part of the text above',
  'a key of several parts': 'unknown-key: Unknown key `[ a, b ]`.',
  'the prototype of objects': 'yaml-syntax: `__proto__` is no key that is accepted.',
  'the constructor of objects': 'unknown-key: Unknown key `constructor`.',
  infinity: 'wrong-value: `problem` is `Infinity`.',
  'no number': 'wrong-value: `problem` is `NaN`.',
  'a number without end': 'wrong-value: `problem` is `Infinity`.',
  'a number of three thousand digits': 'wrong-value: `problem` is `Infinity`.',
  'a date for a text': '',
  'an impossible date': 'yaml-syntax: The key `reviewed` stands twice.',
  'letters on letters':
    'control-character: The invisible character U+0301 stands here; it is one of many marks on',
  'joined emoji': '',
  'text that runs the other way':
    'control-character: The invisible character U+202E stands here; it changes the direction o',
  'letters of private use':
    'control-character: The invisible character U+E000 stands here; it has a shape in some fon',
  'our own stand-in':
    'control-character: The invisible character U+E000 stands here; it has a shape in some fon',
  'a thousand quotations in each other':
    'file-size: 1000 quotations or lists stand inside each other.',
  'a thousand lists in each other': '',
  'lists in lists on one line': 'file-size: 1000 quotations or lists stand inside each other.',
  'three thousand asterisks':
    'file-size: The paragraph has more than 1000 signs of emphasis and links.',
  'three thousand asterisks with letters':
    'file-size: The paragraph has more than 1000 signs of emphasis and links.',
  'three thousand underscores':
    'file-size: The paragraph has more than 1000 signs of emphasis and links.',
  'three thousand tildes':
    'file-size: The paragraph has more than 1000 signs of emphasis and links.',
  'three thousand backticks': 'body-code: The code block that starts here is not closed.',
  'backticks of every length': '',
  'three thousand open brackets':
    'file-size: The paragraph has more than 1000 signs of emphasis and links.',
  'three thousand open pictures':
    'file-size: The paragraph has more than 1000 signs of emphasis and links.',
  'a thousand open links':
    'file-size: The paragraph has more than 1000 signs of emphasis and links.',
  'a thousand links in each other': 'file-size: The line has 4,501 characters; 4,000 are accepted.',
  'three thousand open braces': 'mdx-safety: `{` in column 1 starts an expression.',
  'a thousand open tags': 'mdx-safety: `<a>` in column 1 is an HTML or component tag.',
  'three thousand less-than signs':
    'mdx-safety: `<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<< …` in column 1 starts like a t',
  'a thousand comments':
    'mdx-safety: A comment stands in the body: `<!-- <!-- <!-- <!-- <!-- <!-- <!-- <!- ',
  'three thousand backslashes': '',
  'a thousand entities': '',
  'a thousand broken entities': '',
  'a thousand addresses': '',
  'a thousand mail addresses': '',
  'a thousand definitions':
    'file-size: The paragraph has more than 1000 signs of emphasis and links.',
  'a thousand footnotes':
    'file-size: The paragraph has more than 1000 signs of emphasis and links.',
  'a thousand references to footnotes':
    'body-footnotes: `[^a]` refers to a footnote that is not there.',
  'a table of five hundred columns': 'body-tables: The table has 500 columns.',
  'a table of a thousand rows': '',
  'three thousand bars':
    'body-tables: The lines start with `|` and are no table: the line below the header i',
  'a thousand rulers': 'limits: The body has 602 sections; 6 are usual.',
  'a thousand headings': 'limits: The body has 902 sections; 6 are usual.',
  'one heading five hundred times': 'file-size: The file has 2,037 lines; 2,000 are accepted.',
  'a thousand fences': 'body-code: The code block is empty.',
  'a thousand tabs': 'body-sections: The section “How it works” is empty.',
  'a thousand of one link': '',
  'a loop without end': 'mdx-safety: `{` in column 1 starts an expression.',
  'the end of the process': 'mdx-safety: `{process.exit(1)}` is an expression.',
  'an import of the disk': 'mdx-safety: `import fs from "node:fs"` is code.',
  'an export': 'mdx-safety: `export const x = process.env` is code.',
  'a script': 'mdx-safety: `<script>` in column 1 is an HTML or component tag.',
  'a frame': 'mdx-safety: `<iframe>` in column 1 is an HTML or component tag.',
  'a handler': 'mdx-safety: `<img>` in column 1 is an HTML or component tag.',
  'a link that runs code':
    'unsafe-link: `javascript:alert(1)` is no address that is accepted. It stands behind',
  'a link that hides it':
    'unsafe-link: `JaVaScRiPt:alert(1)` is no address that is accepted. It stands behind',
  'a picture that calls home':
    'body-images: The picture comes from elsewhere: `https://example.org/pixel.png`.',
  'brackets in the ledger of revisions':
    'yaml-syntax: The YAML cannot be read here: it is nested too deep.',
  'the prototype in the ledger of revisions':
    'yaml-syntax: `__proto__` is no key that is accepted.',
  'a ledger that leads out of the content': 'wrong-value: `SRV-01` is `../../etc/passwd`.',
  'a ledger of numbers': 'wrong-key: Key `1` of `file` is not accepted.',
  'a ledger that is a list': 'wrong-value: What the file holds is `["SRV-01"]`.',
  'a ledger of huge numbers': 'wrong-key: Key `SRV-99999999` of `file` is not accepted.',
  'a guide that is a number': 'wrong-value: What the file holds is `42`.',
  'a glossary of nulls': 'wrong-value: `term` is empty.',
  'tags by the names of objects': 'known-tags: Unknown tag `queue`.',
  'an empty picture': 'image-file: The file is no PNG picture.',
  'a picture as large as a wall':
    'image-file: The picture has 100,000 pixels on one side; 8,000 are accepted.',
  'half a picture': 'image-file: The end of the picture is missing.',
  'a script by the name of a picture': 'image-file: The file is no PNG picture.',
  'a picture of two megabytes': 'file-size: The file has 2,000,000 bytes; 1,000,000 are accepted.',
  'a folder called constructor': 'stray-file: No folder can be called `constructor`.',
  'a family called __proto__': 'stray-file: This file has no place in the content.',
  'a path with a line break': 'stray-file: The folder name `a b` is not kebab case.',
  'a path of three hundred letters': 'id-ledger: `SRV-01` belongs to `serving/helper`.',
  'a path of emoji': 'stray-file: The folder name `🚀` is not kebab case.',
  'a path that climbs': 'stray-file: The folder name `..` is not kebab case.',
  'a path that ends with a dot': 'stray-file: The folder name `helper.` is not kebab case.',
  'a file that is only an ending': 'stray-file: This file has no place in the content.',
  'a diagram of a thousand arrows':
    'wrong-value: `diagrams.flow.mermaid` is `flowchart LR n0 --> n1 n1 --> n2 n2 --> n3',
  'a label of three thousand letters':
    'limits: Diagram `flow`: the label `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx …`',
  'a diagram of brackets':
    'diagram-syntax: Diagram `flow`: `[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[',
  'a diagram of quotes':
    'diagram-syntax: Diagram `flow`: `a["["["["["["["["["["["["["["["["["["["["["["["["["["',
  'a diagram of groups in groups':
    'wrong-value: `diagrams.flow.mermaid` is `flowchart LR subgraph s0["S"] subgraph s1[',
  'a diagram that calls home':
    'diagram-syntax: Diagram `flow`: `click client href "javascript:alert(1)"` is not a sta',
};
