package org.hundredfold.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.model.FileAnswer;
import org.hundredfold.model.Novelty;
import org.hundredfold.model.Novelty.Aspect;
import org.junit.jupiter.api.Test;

class FileAnswersCsvTest {
    private static final Path FOLDER = Path.of("/photos");
    private static final String HEADS =
            "file,answer,probability,second answer,second probability,never seen,problem,probability of circle,probability of star\r\n";

    private static FileAnswer answered(String file, Optional<Novelty> novelty) {
        return new FileAnswer(
                FOLDER.resolve(file), List.of(new Score("star", 0.75), new Score("circle", 0.25)), novelty, "");
    }

    private static FileAnswer unreadable(String file, String problem) {
        return new FileAnswer(FOLDER.resolve(file), List.of(), Optional.empty(), problem);
    }

    private static String table(List<String> classes, FileAnswer... answers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FileAnswersCsv(FOLDER, classes)
                .write(out, Stream.of(answers).map(List::of).toList());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String rows(FileAnswer... answers) throws IOException {
        String table = table(List.of("circle", "star"), answers);
        assertThat(table).startsWith(HEADS);
        return table.substring(HEADS.length());
    }

    @Test
    void aRowHasTheTwoMostProbableClassesAndAllInTheOrderOfTheNetwork() throws IOException {
        assertThat(rows(answered("below/1.png", Optional.of(new Novelty(0.005, true, Aspect.TEXTURE)))))
                .isEqualTo("below/1.png,star,0.75,circle,0.25,true,,0.25,0.75\r\n");
    }

    @Test
    void ofANetworkThatIsNotCalibratedNothingIsSaidOfNovelty() throws IOException {
        assertThat(rows(answered("1.png", Optional.empty()))).isEqualTo("1.png,star,0.75,circle,0.25,,,0.25,0.75\r\n");
    }

    @Test
    void aFileThatCannotBeReadHasItsReasonAndNothingElse() throws IOException {
        assertThat(rows(unreadable("notes.png", "it is text, not a picture")))
                .isEqualTo("notes.png,,,,,,\"it is text, not a picture\",,\r\n");
    }

    @Test
    void namesAndReasonsThatASpreadsheetWouldTakeForFormulasAreHarmless() throws IOException {
        assertThat(rows(unreadable("=1+1.png", "-broken"), unreadable("@me.png", "+broken")))
                .isEqualTo("'=1+1.png,,,,,,'-broken,,\r\n'@me.png,,,,,,'+broken,,\r\n");
    }

    @Test
    void quotesAndLineBreaksInNamesStayWithinTheirCell() throws IOException {
        assertThat(rows(unreadable("a \"b\".png", ""), unreadable("two\nlines,\r.png", "")))
                .isEqualTo("\"a \"\"b\"\".png\",,,,,,,,\r\n\"two\nlines,\r.png\",,,,,,,,\r\n");
    }

    @Test
    void classesMayHaveAnyName() throws IOException {
        FileAnswer answer = new FileAnswer(
                FOLDER.resolve("1.png"), List.of(new Score("=cmd", 0.5), new Score("a,b", 0.5)), Optional.empty(), "");

        assertThat(table(List.of("a,b", "=cmd"), answer))
                .endsWith("\"probability of a,b\",probability of =cmd\r\n1.png,'=cmd,0.5,\"a,b\",0.5,,,0.5,0.5\r\n");
    }

    @Test
    void aNetworkOfOneClassHasNoSecondAnswer() throws IOException {
        FileAnswer answer =
                new FileAnswer(FOLDER.resolve("1.png"), List.of(new Score("star", 1)), Optional.empty(), "");

        assertThat(table(List.of("star"), answer)).endsWith("\r\n1.png,star,1.0,,,,,1.0\r\n");
    }

    @Test
    void namesWhoseBytesAreNoTextStayApart() throws IOException {
        FileAnswer one = unreadable(Path.of(URI.create("file:///x%E9.png")), "");
        FileAnswer other = unreadable(Path.of(URI.create("file:///x%E8.png")), "");

        assertThat(rows(one, other)).isEqualTo("x\uFFFDE9.png,,,,,,,,\r\nx\uFFFDE8.png,,,,,,,,\r\n");
    }

    private static FileAnswer unreadable(Path name, String problem) {
        return new FileAnswer(FOLDER.resolve(name.getFileName()), List.of(), Optional.empty(), problem);
    }
}
