package org.hundredfold.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Preprocessing;

/** The Python programs that are trained beside this one. */
final class Peers {
    private static final String TRAIN = "train_peer.py";
    private static final String ORIGINAL = "seed_numpy.py";
    private static final String NUMPY = "numpy";

    /** Where they are set, they may slow a peer that would choose better by itself. */
    private static final Set<String> TUNING = Set.of("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE");

    /**
     * How a peer is run.
     *
     * @param without variables that its environment lacks
     */
    record Conditions(int threads, Set<String> without) {}

    private final Path folder;
    private final Python python;
    private final List<Set<String>> environments = new ArrayList<>();
    private final boolean hasNumPy;
    private final Map<Peer, String> versions = new EnumMap<>(Peer.class);

    /** @throws ExplainedException if the folder lacks the programs or Python cannot be started */
    Peers(Path folder, String python) {
        for (String program : List.of(TRAIN, ORIGINAL)) {
            if (!Files.isRegularFile(folder.resolve(program))) {
                throw new ExplainedException(
                        "%s has no %s. Name the folder of the programs to compare with.".formatted(folder, program));
            }
        }
        this.folder = folder;
        this.python = new Python(python);
        environments.add(Set.of());
        if (TUNING.stream().anyMatch(System.getenv()::containsKey)) {
            environments.add(TUNING);
        }
        for (Peer peer : Peer.values()) {
            version(peer.module).ifPresent(version -> versions.put(peer, version));
        }
        hasNumPy = version(NUMPY).isPresent();
    }

    /** Of a module of Python's; empty if it is not installed. */
    private Optional<String> version(String module) {
        Program.Output answer =
                python.run(Set.of(), List.of("-c", "import %1$s; print(%1$s.__version__)".formatted(module)));
        return answer.exitCode() == 0 ? Optional.of(answer.last()) : Optional.empty();
    }

    /** Those that are installed, with their versions. */
    Map<Peer, String> versions() {
        return versions;
    }

    List<String> missing() {
        List<String> missing = new ArrayList<>(hasNumPy ? List.of() : List.of("NumPy"));
        Arrays.stream(Peer.values())
                .filter(peer -> !versions.containsKey(peer))
                .forEach(peer -> missing.add(peer.toString()));
        return missing;
    }

    /** Times of the original network in Python, the better of all environments; empty without NumPy. */
    Optional<PythonTimes> original() {
        return (hasNumPy ? environments : List.<Set<String>>of())
                .stream()
                        .map(without -> answer(PythonTimes.class, ORIGINAL, without, List.of("time")))
                        .reduce(PythonTimes::orBetter);
    }

    /** In all of which a peer is to be trained, because one of them is its best: 1 and 2 threads in every environment. */
    List<Conditions> conditions() {
        return environments.stream()
                .flatMap(without -> Stream.of(new Conditions(1, without), new Conditions(2, without)))
                .toList();
    }

    PeerRun train(Peer peer, Conditions conditions, Workload workload, FolderPictures pictures, int epochs, long seed) {
        List<String> arguments = arguments(peer, workload, pictures, epochs, seed, conditions.threads());
        return answer(PeerRun.class, TRAIN, conditions.without(), arguments);
    }

    /** Seconds that the loader takes, which all peers share; the least is trained that it can be asked for. */
    Optional<Double> load(Path folder, Preprocessing form) {
        Optional<Peer> installed = versions.keySet().stream().findFirst();
        return installed.map(peer -> {
            List<String> arguments = new ArrayList<>(List.of("--peer", peer.module, "--train", folder.toString()));
            arguments.addAll(List.of("--size", "" + form.size(), "--hidden", "1", "--epochs", "1"));
            if (form.colour()) {
                arguments.add("--colour");
            }
            return answer(PeerRun.class, TRAIN, Set.of(), arguments).loadSeconds();
        });
    }

    private static List<String> arguments(
            Peer peer, Workload workload, FolderPictures pictures, int epochs, long seed, int threads) {
        String hidden = workload.hidden().stream().map(Object::toString).collect(Collectors.joining(","));
        List<String> arguments = new ArrayList<>(List.of("--peer", peer.module));
        arguments.addAll(List.of("--train", pictures.trainingFolder(workload).toString()));
        arguments.addAll(List.of("--test", pictures.testFolder(workload).toString()));
        arguments.addAll(List.of("--size", "" + workload.pictures().size(), "--hidden", hidden));
        arguments.addAll(List.of("--batch", "" + workload.batch(), "--epochs", "" + epochs));
        arguments.addAll(List.of("--optimizer", workload.optimizerName()));
        arguments.addAll(List.of("--lr", "" + workload.optimizer().learningRate()));
        arguments.addAll(List.of("--threads", "" + threads, "--seed", "" + seed));
        if (workload.pictures().colour()) {
            arguments.add("--colour");
        }
        return arguments;
    }

    private <T> T answer(Class<T> type, String program, Set<String> without, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(folder.resolve(program).toString()));
        all.addAll(arguments);
        Program.Output output = python.run(without, all);
        if (output.exitCode() != 0) {
            throw new ExplainedException("%s failed: %s".formatted(program, output.last()));
        }
        return parse(type, program, output.lines());
    }

    /** The last line that is a JSON object. */
    static <T> T parse(Class<T> type, String program, List<String> lines) {
        String json = lines.stream()
                .filter(line -> line.startsWith("{"))
                .reduce((a, b) -> b)
                .orElseThrow(() -> new ExplainedException(program + " gave no figures. It must print a JSON object."));
        try {
            return new ObjectMapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new ExplainedException("%s gave figures that cannot be read: %s".formatted(program, json), e);
        }
    }
}
