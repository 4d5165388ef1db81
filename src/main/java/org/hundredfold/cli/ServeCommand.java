package org.hundredfold.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hundredfold.ExplainedException;
import org.hundredfold.model.Classifier;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.serve.Limits;
import org.hundredfold.serve.PictureServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets other programs ask a run's network. */
@Command(
        name = "serve",
        description = {
            "Answer pictures over HTTP with a run's network, to programs on this computer alone, until Ctrl-C.",
            "POST /classify with the bytes of a picture answers with the fields of classify --json; GET / tells how to call it."
        },
        footer = {
            "%nExamples:",
            "  hundredfold serve latest --port 8100",
            "  curl --data-binary @star.png http://localhost:8100/classify"
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final int MOST = 65_535;

    @Mixin
    private RunParameter run;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "To listen on, 0 for any that is free. Default: ${DEFAULT-VALUE}.")
    private int port = 8100;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        if (port < 0 || port > MOST) {
            throw new ExplainedException("There is no port %d. Choose one from 0 to %d.".formatted(port, MOST));
        }
        StoredRun found = found();
        TrainedModel model = found.trained();
        Classifier classifier = new Classifier(model);
        PictureServer server = new PictureServer(
                port, Limits.USUAL, about(found, model), file -> AnswerFields.of(model, classifier.classifyFile(file)));
        Thread end = new Thread(server::close, "end-server");
        Runtime.getRuntime().addShutdownHook(end);
        tell(found, server);
        awaitTheEnd(server, end);
        return 0;
    }

    private StoredRun found() {
        try (RunStore store = storeOption.open()) {
            return run.find(store);
        }
    }

    private static Map<String, Object> about(StoredRun run, TrainedModel model) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("run", run.summary().id());
        fields.put("name", run.summary().name());
        fields.put("classes", model.classes());
        fields.put("version", Hundredfold.Version.text());
        fields.put("how", "POST the bytes of a picture to /classify");
        fields.put("most_bytes", Limits.USUAL.bytes());
        return fields;
    }

    private void tell(StoredRun run, PictureServer server) {
        Map<String, Object> fields = Fields.two("run", run.summary().id(), "url", server.url());
        fields.put("port", server.port());
        console.result(
                fields,
                Words.oneLine("Answering with run %d, %s, at %s - Ctrl-C ends it."
                        .formatted(run.summary().id(), run.summary().name(), server.url())));
    }

    /** The process is ended from outside; a thread by being interrupted. */
    private static void awaitTheEnd(PictureServer server, Thread hook) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            server.close();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
