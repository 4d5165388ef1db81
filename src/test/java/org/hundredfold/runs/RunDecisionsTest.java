package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Picture;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.ChangedPictures.Changed;
import org.hundredfold.train.Settings;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDecisionsTest {
    @TempDir
    private Path temp;

    private RunStore store;
    private DataSet data;

    @BeforeEach
    void open() {
        store = RunStore.open(temp.resolve("home"));
        data = Stripes.in(temp.resolve("stripes"), 20);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private long train(RunRecorder recorder, DataSet decided, Optional<DataSet> test) {
        new Trainer(
                        TrainingPlanner.plan("stripes", decided, test, Settings.small(1)),
                        List.of(recorder),
                        new TrainingControl())
                .run();
        return recorder.runId();
    }

    private long train(String... decisions) {
        return train(store.recorder(), decided(data, decisions), Optional.empty());
    }

    /** @param decisions such as {@code "down/3.png square"}, and {@code "down/3.png"} for one that is left out */
    private static DataSet decided(DataSet data, String... decisions) {
        TreeMap<String, Correction> all = new TreeMap<>();
        for (String decision : decisions) {
            String[] words = decision.split(" ");
            Picture picture = data.pictures().stream()
                    .filter(each -> each.relative().equals(words[0]))
                    .findFirst()
                    .orElseThrow();
            all.put(
                    words[0],
                    new Correction(picture.content(), words.length > 1 ? Optional.of(words[1]) : Optional.empty()));
        }
        return data.corrected(new Corrections(all));
    }

    private Changed changed(String picture, String before, String after) {
        return new Changed(data.folder(), picture, Optional.ofNullable(before), Optional.ofNullable(after));
    }

    @Test
    void aRunKnowsWhichPicturesWereDecidedOtherwiseThanForAnother() {
        long first = train("across/1.png", "down/3.png square", "down/5.png square");
        long second = train("down/3.png across", "down/5.png square", "square/2.png", "square/7.png down");

        ChangedPictures changes = store.decisions().between(first, second).orElseThrow();

        assertThat(changes.list())
                .containsExactly(
                        changed("across/1.png", null, "across"),
                        changed("down/3.png", "square", "across"),
                        changed("square/2.png", "square", null),
                        changed("square/7.png", "square", "down"));
        assertThat(changes.words())
                .isEqualTo("2 pictures changed class: down/3.png square → across, square/7.png square → down;"
                        + " 1 picture left out: square/2.png; 1 picture brought back: across/1.png.");
    }

    @Test
    void theSameDecisionsAreNoChange() {
        long first = train("down/3.png square");
        long second = train("down/3.png square");

        assertThat(store.decisions().between(first, second).orElseThrow().words())
                .isEqualTo("No picture changed.");
    }

    @Test
    void aRunIsHeldAgainstTheOneItCameFromOrElseTheNewestEarlierOneOnItsFolder() {
        long first = train();
        long second = train("down/3.png");
        long again = train(store.recorderAfter(first), decided(data, "down/4.png"), Optional.empty());
        long later = train("down/4.png");

        assertThat(store.decisions().since(first)).isEmpty();
        assertThat(since(second)).isEqualTo(first);
        assertThat(since(again)).isEqualTo(first);
        assertThat(store.decisions().since(again).orElseThrow().changes().list())
                .containsExactly(changed("down/4.png", "down", null));
        assertThat(since(later)).isEqualTo(again);
    }

    private long since(long run) {
        return store.decisions().since(run).orElseThrow().run().id();
    }

    @Test
    void aRunWhoseOriginIsDeletedSaysNothing() {
        long first = train();
        long again = train(store.recorderAfter(first), decided(data, "down/4.png"), Optional.empty());

        store.delete(first);

        assertThat(store.decisions().since(again)).isEmpty();
        assertThat(store.decisions().between(first, again)).isEmpty();
    }

    @Test
    void picturesOfASeparateTestFolderAreAmongThem() {
        Stripes.write(temp.resolve("test"), 5, 2);
        DataSet others = new FolderReader()
                .readAs(data.classes(), temp.resolve("test"), data.preprocessing(), ReadProgress.NONE);
        long first = train(store.recorder(), data, Optional.of(others));
        long second = train(store.recorder(), data, Optional.of(decided(others, "down/1.png across")));

        assertThat(store.decisions().between(first, second).orElseThrow().list())
                .containsExactly(
                        new Changed(others.folder(), "down/1.png", Optional.of("down"), Optional.of("across")));
        assertThat(store.decisions().of(second).orElseThrow().keySet()).containsExactly(data.folder(), others.folder());
    }

    @Test
    void runsOnDifferentFoldersAreNotHeldAgainstEachOther() {
        long first = train();
        long other = train(store.recorder(), Stripes.in(temp.resolve("others"), 20), Optional.empty());

        assertThat(store.decisions().between(first, other)).isEmpty();
        assertThat(store.decisions().since(other)).isEmpty();
    }

    @Test
    void ofALongListTheFirstAreNamed() {
        long first = train();
        long second = train("down/1.png", "down/2.png", "down/3.png", "down/4.png", "down/5.png");

        assertThat(store.decisions().between(first, second).orElseThrow().words())
                .isEqualTo("5 pictures left out: down/1.png, down/2.png, down/3.png and 2 more.");
    }
}
