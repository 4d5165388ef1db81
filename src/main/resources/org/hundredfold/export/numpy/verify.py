

TOLERANCE = 1e-4
ARCHIVE = {archive}


def main(path):
    run = dict(np.load(path, allow_pickle=False))
    names = run["golden.names"]
    equal = True
    for number, name in enumerate(names):
        picture = run.get(f"golden.picture.{number}")
        if picture is not None and not np.array_equal(prepare(run, picture), run["golden.pixels"][number]):
            equal = False
            print(f"NOT EQUAL: {str(name)!a} is prepared otherwise.")
    answers = np.array([answer(run, pixels) for pixels in run["golden.pixels"]])
    differences = abs(answers - run["golden.probabilities"]).max(axis=1)
    worst = int(differences.argmax())
    if not differences[worst] <= TOLERANCE:
        equal = False
        print(f"NOT EQUAL: the answer to {str(names[worst])!a} differs by {differences[worst]:.1e}.")
    if str(run["golden.note"]):
        print(ascii(str(run["golden.note"])))
    print(f"{'Equal' if equal else 'Not equal'}: {len(names)} pictures, the largest difference of two probabilities"
          f" is {differences[worst]:.1e}, at most {TOLERANCE:.0e} is allowed.")
    return 0 if equal else 1


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, ARCHIVE)))
