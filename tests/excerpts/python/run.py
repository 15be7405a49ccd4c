"""Parses the Python blocks of the content and runs the tests of the excerpts, all in one process.

Takes its work as JSON and gives its findings as JSON. Needs the standard library alone, and neither threads nor
sockets nor other processes, which a Python in WebAssembly does not have.
"""

import ast
import contextlib
import io
import json
import os
import runpy
import sys
import traceback

import excerpt


def parse(code):
    """The program without comments, layout and the words in its strings, and those words apart.

    Strings may be translated; everything else has to be the same in every language.
    """
    tree = ast.parse(code)
    words = []

    class Blank(ast.NodeTransformer):
        def visit_Constant(self, node):
            if isinstance(node.value, str):
                words.append(node.value)
                return ast.copy_location(ast.Constant(""), node)
            return node

        def visit_JoinedStr(self, node):
            # Another language may need another order of the values in its sentence.
            values = sorted(
                (self.visit(value) for value in node.values if isinstance(value, ast.FormattedValue)),
                key=ast.dump,
            )
            words.append("".join(v.value for v in node.values if isinstance(v, ast.Constant)))
            return ast.copy_location(ast.JoinedStr(values), node)

    return {"shape": ast.dump(Blank().visit(tree)), "words": words}


def parsed(code):
    try:
        # Some mistakes, such as `await` outside a function, show only here.
        compile(code, "excerpt", "exec", excerpt.FLAGS, True)
        return parse(code)
    except SyntaxError as error:
        return {"line": error.lineno or 1, "message": error.msg}


def tests(case, folder):
    """Runs the functions of a file whose names begin with `test_`, each on its own."""
    excerpt.entry, excerpt.blocks, excerpt.loaded = case["entry"], case["blocks"], set()
    results = []

    def attempt(name, call):
        try:
            call()
            results.append({"name": name, "trouble": None})
            return True
        except KeyboardInterrupt:
            raise
        except BaseException:  # also an exit, and the cancellation of a task
            results.append({"name": name, "trouble": traceback.format_exc()})
            return False

    names = {}
    if attempt("loads", lambda: names.update(runpy.run_path(os.path.join(folder, case["file"])))):
        for name, call in names.items():
            if name.startswith("test_"):
                attempt(name[5:].replace("_", " "), call)
    return {"results": results, "loaded": sorted(excerpt.loaded)}


def run(request):
    """Does what the JSON text asks for: `{"parse": [code], "folder": path, "cases": [{entry, file, blocks}]}`."""
    asked = json.loads(request)
    with contextlib.redirect_stdout(io.StringIO()):
        found = {
            "parsed": [parsed(code) for code in asked["parse"]],
            "cases": [tests(case, asked["folder"]) for case in asked["cases"]],
        }
    return json.dumps(found)


if __name__ == "__main__":
    sys.stdout.write(run(sys.stdin.read()))
