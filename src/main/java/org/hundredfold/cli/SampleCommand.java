package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hundredfold.data.sample.SampleShapes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the sample that comes with the program. */
@Command(
        name = "sample",
        description = "Write the bundled sample, drawings of circles, squares, stars and triangles, to a folder.",
        footer = {"%nExample:", "  hundredfold sample shapes"},
        mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Where it is written; made where it does not exist.")
    private Path folder;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        SampleShapes.writeTo(folder);
        console.result(Map.of("folder", folder.toString()), Words.oneLine("The sample lies in %s.".formatted(folder)));
        return 0;
    }
}
