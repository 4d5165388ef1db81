package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.AwkwardPictures;
import org.hundredfold.data.DataChecks;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Finding;
import org.hundredfold.data.Finding.Kind;
import org.hundredfold.data.FolderLayout;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.Problem;
import org.hundredfold.data.ReadProgress;
import org.junit.jupiter.api.Test;

/** Folders that hold a mistake that people make, each read or refused as it should be. */
class TrapTreesTest {
    private static final Preprocessing GREY_16 = new Preprocessing(16, false, Framing.CROP);

    private static Path tree(String name) {
        return AwkwardPictures.set("trap-trees").resolve(name);
    }

    private static DataSet read(String name) {
        return new FolderReader().read(tree(name), GREY_16, ReadProgress.NONE);
    }

    private static void assertRefused(String name, String words) {
        Path tree = tree(name);
        assertThatThrownBy(() -> new FolderReader().read(tree, GREY_16, ReadProgress.NONE))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining(words);
    }

    /** The counts of each class by its name. */
    private static Map<String, Integer> counts(DataSet data) {
        Map<String, Integer> counts = new TreeMap<>();
        data.classes()
                .forEach(name -> counts.put(name, data.count(data.classes().indexOf(name))));
        return counts;
    }

    private static List<String> problems(DataSet data) {
        return data.problems().stream()
                .map(problem -> problem.file().getFileName() + " " + problem.kind() + " " + problem.reason())
                .toList();
    }

    private static List<Kind> findings(DataSet data) {
        return DataChecks.of(new LoadedData(data, Optional.empty())).stream()
                .map(Finding::kind)
                .distinct()
                .toList();
    }

    private static double accuracyOfControl(String trainedOn) {
        DataSet data = read(trainedOn);
        DataSet test = new FolderReader().readAs(data.classes(), tree("01-control-test"), GREY_16, ReadProgress.NONE);
        return train(data, Optional.of(test)).test().orElseThrow().accuracy();
    }

    private static TrainingResult train(DataSet data, Optional<DataSet> test) {
        TrainingSettings settings = TrainingSettings.defaults().withPreprocessing(GREY_16);
        TrainingPlan plan = TrainingPlanner.plan("trap", data, test, settings);
        return new Trainer(plan, List.of(), new TrainingControl()).run();
    }

    @Test
    void goodFoldersAreLearntAndRecognised() {
        assertThat(accuracyOfControl("00-control")).isGreaterThan(0.9);
    }

    @Test
    void turnedPhotosAreLearntUpright() {
        assertThat(accuracyOfControl("24-exif-mix")).isGreaterThan(0.85);
    }

    @Test
    void foldersThatAreNoDataSetAreRefusedInWords() {
        assertRefused("02-one-class", "two");
        assertRefused("04-no-subfolders", "folder of their own");
        assertRefused("25-empty-root", "no sub-folders");
    }

    @Test
    void partsOfADataSetAreRecognisedAndNotTakenForClasses() {
        assertRefused("22-train-test-layout", "parts of a data set");

        FolderLayout layout = FolderLayout.of(tree("22-train-test-layout")).orElseThrow();
        assertThat(layout.training()).hasFileName("train");
        assertThat(layout.test()).hasValueSatisfying(test -> assertThat(test).hasFileName("test"));
    }

    @Test
    void anEmptyClassIsNamed() {
        DataSet data = read("03-empty-class");

        assertThat(data.classes()).containsExactly("fist", "open-hand");
        assertThat(problems(data))
                .containsExactly("nothing-here LEFT_OUT holds no picture that can be read, so it is no class");
    }

    @Test
    void nestedFoldersCountToTheirClass() {
        assertThat(counts(read("05-nested")).values()).containsExactly(10, 10);
    }

    @Test
    void strayFilesAreNamedAndLitterIsNot() {
        assertThat(problems(read("06-stray-in-root")))
                .hasSize(3)
                .allMatch(problem -> problem.contains("lies beside the class folders"));
        assertThat(counts(read("07-system-junk")).values()).containsExactly(8, 8);
        assertThat(problems(read("07-system-junk"))).isEmpty();
    }

    @Test
    void namesOfClassesStayUnharmed() {
        assertThat(read("08-class-names").classes()).hasSize(11).anyMatch(name -> name.length() == 120);
        assertThat(read("26-csv-hostile-names").classes()).contains("-cmd|calc", "@sum");
    }

    @Test
    void copiesAreFound() {
        assertThat(findings(read("09-duplicates")))
                .startsWith(Kind.CONTRADICTION)
                .contains(Kind.DUPLICATE);
        assertThat(findings(read("19-identical-classes"))).contains(Kind.CONTRADICTION);
    }

    @Test
    void identicalClassesAreTrainedWithoutACrash() {
        TrainingResult result = train(read("19-identical-classes"), Optional.empty());

        assertThat(result.model().parameters().values()).doesNotContain(Float.NaN);
    }

    @Test
    void oneImageEachIsTrainedWithoutATest() {
        TrainingResult result = train(read("10-one-image-each"), Optional.empty());

        assertThat(result.test()).isEmpty();
    }

    @Test
    void imbalanceIsFoundAndBothClassesAreTested() {
        DataSet data = read("11-imbalance");
        int[] test = TrainingPlanner.plan(
                        "trap", data, Optional.empty(), Settings.small(1).withPreprocessing(GREY_16))
                .split()
                .test();

        assertThat(findings(data)).contains(Kind.IMBALANCE);
        assertThat(IntStream.of(test).map(data::label)).contains(0, 1);
    }

    @Test
    void everyFormatIsReadWhateverTheNameSays() {
        assertThat(counts(read("12-mixed-formats")).values()).containsExactly(6, 6);
        assertThat(counts(read("13-wrong-ext")).values()).containsExactly(6, 6);
        assertThat(problems(read("12-mixed-formats"))).isEmpty();
    }

    @Test
    void brokenFilesAreNamedAndTheOthersUsed() {
        DataSet some = read("14-some-broken");
        assertThat(some.pictures()).hasSizeBetween(20, 21);
        assertThat(some.problems())
                .extracting(problem -> problem.file().getFileName().toString())
                .containsExactlyInAnyOrder("cut.jpg", "empty.jpg", "lfs.png", "text.jpg");

        DataSet all = read("15-class-all-broken");
        assertThat(all.classes()).containsExactly("fist", "open-hand");
        assertThat(all.problems()).extracting(Problem::kind).containsOnly(Problem.Kind.LEFT_OUT);
        assertThat(problems(all)).anyMatch(problem -> problem.startsWith("broken "));
    }

    @Test
    void linksAreFollowedButNotInCircles() {
        assertThat(problems(read("16-symlinks")))
                .anyMatch(problem -> problem.contains("leads nowhere"))
                .anyMatch(problem -> problem.contains("link to a folder around it"));
    }

    @Test
    void aFolderNamedLikeAPictureIsNoPicture() {
        DataSet data = read("17-folder-named-jpg");

        assertThat(data.pictures())
                .isNotEmpty()
                .noneMatch(picture -> picture.relative().endsWith("/folder.jpg"));
    }

    @Test
    void flatPicturesAreFoundAndLearntWithoutNaN() {
        DataSet data = read("18-flat-colour");

        assertThat(findings(data)).contains(Kind.FLAT);
        assertThat(train(data, Optional.empty()).model().parameters().values()).doesNotContain(Float.NaN);
    }

    @Test
    void picturesOfEverySizeAreRead() {
        DataSet data = read("20-sizes");

        assertThat(data.pictures()).hasSize(16);
        assertThat(problems(data)).isEmpty();
    }

    @Test
    void manyClassesAreRead() {
        assertThat(read("21-many-classes").classes()).hasSize(60);
    }

    @Test
    void transparencyIsLaidOnWhite() {
        DataSet data = read("23-transparent-logos");

        assertThat(data.pixels().copyOf(0)[0]).isEqualTo((byte) 255);
        assertThat(findings(data)).doesNotContain(Kind.CONTRADICTION);
    }
}
