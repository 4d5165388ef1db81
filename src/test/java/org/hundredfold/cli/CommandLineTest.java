package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not as it should be is answered in a sentence. */
class CommandLineTest extends CommandTest {
    @Test
    void anUnreadablePictureDoesNotHideTheOthers() throws IOException {
        train(5);
        Path text = Files.writeString(folder.resolve("letter.jpg"), "Dear reader");
        Path picture = stripes.resolve("down").resolve("3.png");

        assertThat(runAtHome("classify", "latest", text.toString(), picture.toString(), "--json"))
                .isZero();

        assertThat(json().get("results").get(0).get("error").asText()).isNotBlank();
        assertThat(json().get("results").get(1).get("class").asText()).isNotBlank();
        assertThat(error()).contains("letter.jpg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train nowhere | nowhere",
                "train | FOLDER",
                "train STRIPES --size 7 | between 8 and 128",
                "train STRIPES --size big | big",
                "train STRIPES --epochs 0 | epoch",
                "train STRIPES --learning-rate -1 | learning rate",
                "train STRIPES --hidden 12,x | x",
                "train STRIPES --preset fast | fast",
                "train STRIPES --optimizer sgdd | sgdd",
                "train STRIPES --activation identity | relu, tanh or sigmoid",
                "train STRIPES --validation 0.9 | training",
                "train STRIPES --test nowhere | nowhere",
                "train STRIPES --preset original --hidden 5 | original",
                "train STRIPES --test STRIPES | prove nothing",
                "train STRIPES --hidden , | hidden",
                "train STRIPES --layers conv16,poool | such as conv16,pool",
                "train STRIPES --layers conv16 --hidden 8 | give one of them",
                "train STRIPES --layers dense8,conv16 | move it before them",
                "train STRIPES --size 10 --layers conv4,pool4,pool4 | does not fit",
                "train STRIPES --preset original --layers conv16 | original",
                "train STRIPES --preset original --cosine | trained as it was",
                "train STRIPES --warm-up 0.7 | Warming up",
                "train STRIPES --label-smoothing -1 | Label smoothing",
                "train STRIPES --weight-decay 2 | weight decay",
                "classify latest STRIPES STRIPES | one folder",
                "train STRIPES/across | class",
                "classify mine a.png | mine",
                "classify | RUN",
                "evaluate 7 STRIPES | 7",
                "compare 7 8 | 7",
                "prove nowhere | nowhere",
                "prove STRIPES --updates 0 | updates",
                "prove STRIPES --classes across | two classes",
                "prove STRIPES --classes across,oval | oval",
                "prove STRIPES --preset quick --classes across,down | --classes",
                "prove STRIPES --export STRIPES/across/0.png | 0.png",
                "paint | paint",
                "runs --home STRIPES/across/0.png | 0.png",
            })
    void badInputIsAnsweredInASentenceWithExitCodeTwo(String line, String named) {
        String[] arguments = line.replace("STRIPES", stripes.toString()).split(" ");
        boolean hasHome = line.contains("--home") || line.startsWith("prove") || line.startsWith("paint");

        int exitCode = hasHome ? run(arguments) : runAtHome(arguments);

        assertThat(exitCode).isEqualTo(2);
        assertThat(error()).contains(named).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(output()).isEmpty();
    }
}
