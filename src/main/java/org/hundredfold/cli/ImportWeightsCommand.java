package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hundredfold.export.numpy.ImportedWeights;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes weights from NumPy into the program. */
@Command(
        name = "import-weights",
        description =
                "Make a new run of the weights in a NumPy file (.npz) and all else of a run that is there: its layers,"
                        + " classes and preprocessing. The file needs the arrays that \"export --format npz\" writes for that run,"
                        + " of the same names and shapes: layer1.weight, layer1.bias and so on. The new run is not trained and not"
                        + " tested; it classifies, is evaluated and exported like others.",
        footer = {"%nExample:", "  hundredfold import-weights first.npz --into first"},
        mixinStandardHelpOptions = true)
final class ImportWeightsCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "A file of numpy.savez.")
    private Path file;

    @Option(
            names = "--into",
            paramLabel = "RUN",
            required = true,
            description = "Id or name of the run whose network it is, or latest. It stays as it is.")
    private String into;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name of the new run. Default: that of the other with \"imported\" behind it.")
    private String name;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        try (RunStore store = storeOption.open()) {
            StoredRun like = Store.find(store, into);
            NetworkParameters weights = ImportedWeights.read(file, like.trained());
            long id = store.keepImported(
                    like.summary().id(),
                    store.freeName(name == null ? like.summary().name() + " imported" : name),
                    weights,
                    "Its weights were read from %s into the network of %s."
                            .formatted(file.getFileName(), like.summary().name()));
            String kept = store.load(id).orElseThrow().summary().name();
            console.result(
                    json(id, kept, like, weights),
                    Words.oneLine("Kept the weights in %s as run %d, %s. It has not been tested: evaluate scores it."
                            .formatted(file, id, kept)));
            return 0;
        }
    }

    private Map<String, Object> json(long id, String kept, StoredRun like, NetworkParameters weights) {
        Map<String, Object> fields = Fields.two("run", id, "name", kept);
        fields.put("file", file.toString());
        fields.put("into", like.summary().id());
        fields.put("network", like.summary().network());
        fields.put("parameters", weights.values().length);
        fields.put("parameters_sha256", weights.sha256());
        return fields;
    }
}
