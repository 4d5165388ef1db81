package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.hundredfold.export.Python;
import org.hundredfold.export.RunToExport;
import org.hundredfold.export.report.ReportExport;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page about a run that people open in a browser. */
class ReportExportTest extends CommandTest {
    private Path page;
    private Path tested;

    private String report(String run) throws IOException {
        page = folder.resolve("report.html");
        assertThat(runAtHome("export", run, "--format", "report", "--out", page.toString()))
                .as(error())
                .isZero();
        return Files.readString(page);
    }

    /** For one epoch, tested on pictures of a folder of their own. */
    private void trainPoorly(String... more) {
        tested = folder.resolve("tested");
        Stripes.write(tested, 20, 2);
        train(1, with(new String[] {"--name", "mine", "--test", tested.toString()}, more));
    }

    @Test
    void itTellsScoreCurvesConfusionSettingsAndOrigin() throws IOException {
        trainPoorly();
        String text = report("mine");

        runAtHome("runs", "--json");
        String accuracy = String.format(
                java.util.Locale.ROOT,
                "%.1f\u00A0%%",
                100 * json().get("runs").get(0).get("test_accuracy").asDouble());
        assertThat(text)
                .contains("<p class=\"figure\">" + accuracy)
                .contains(
                        "<circle class=\"training\"",
                        "confusion",
                        "down",
                        "square",
                        "Parameters sha256",
                        "Learning rate")
                .doesNotContain(folder.toString());
    }

    @Test
    void itAsksNothingOfAnyOtherFileOrServer() throws IOException {
        trainPoorly();
        String text = report("mine");

        assertThat(text)
                .contains("default-src 'none'")
                .doesNotContain("<script", "http://", "https://", "@import", "<link");
        assertThat(addresses(text)).isNotEmpty().allMatch(address -> address.startsWith("data:image/"));
    }

    @Test
    void itsPicturesAreThoseOfTheMistakesAndOfTheWeights() throws IOException {
        trainPoorly();
        String text = report("mine");

        for (String address : addresses(text)) {
            byte[] bytes = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            assertThat(image.getWidth()).isPositive();
        }
        assertThat(text).contains("What the hidden units look for");
    }

    @Test
    void aMistakeWhosePictureHasGoneIsStillTold() throws IOException {
        trainPoorly();
        long mistakes = count(report("mine"), "taken for");
        assertThat(mistakes).as("mistakes of a network that has hardly learned").isPositive();
        Files.delete(page);
        try (Stream<Path> files = Files.walk(tested)) {
            files.filter(Files::isRegularFile).map(Path::toFile).forEach(File::delete);
        }

        String text = report("mine");

        assertThat(count(text, "taken for")).isEqualTo(mistakes);
        assertThat(count(text, "picture gone or changed")).isEqualTo(mistakes);
    }

    private static long count(String text, String words) {
        return Pattern.compile(Pattern.quote(words)).matcher(text).results().count();
    }

    @Test
    void whatAUserWritesIsNeverTakenForHtml() throws IOException {
        train(1, "--name", "<script>alert('&')</script>");
        assertThat(report("latest"))
                .contains("&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void aRunThatWasNotTestedSaysSo() throws IOException {
        train(3, "--name", "mine", "--validation", "0");
        try (RunStore store = RunStore.open(home)) {
            StoredRun run = Store.find(store, "mine");
            StoredRun untested = new StoredRun(
                    run.summary(), run.steps(), run.epochs(), run.model(), Optional.empty(), Optional.empty());
            page = folder.resolve("untested.html");
            new ReportExport().write(new RunToExport(untested, Optional::empty, null, null, null), page);
        }

        assertThat(Files.readString(page))
                .contains("nobody knows how good its answers are", "<polyline class=\"training\"")
                .doesNotContain("NaN");
    }

    @ParameterizedTest
    @CsvSource({"dark, 0", "light, 1"})
    void aBrowserShowsItInTheColoursThatTheReaderHasChosen(String name, int scheme)
            throws IOException, InterruptedException {
        trainPoorly("--colour");
        report("mine");
        Path screenshot =
                Path.of("target", "screenshots", "report-" + name + ".png").toAbsolutePath();
        Files.createDirectories(screenshot.getParent());
        Files.deleteIfExists(screenshot);

        browse(
                "--blink-settings=preferredColorScheme=" + scheme,
                "--window-size=1280,2400",
                "--screenshot=" + screenshot);

        BufferedImage shown = ImageIO.read(screenshot.toFile());
        assertThat(shown.getWidth()).isEqualTo(1280);
        assertThat(new Color(shown.getRGB(2, 2))).isEqualTo(scheme == 1 ? Color.WHITE : new Color(0x0d1117));
        assertThat(colours(shown)).as("colours of curves, matrix and weights").isGreaterThan(50);
    }

    @Test
    void itIsPrintedOnWhiteWhateverTheReaderHasChosen() throws IOException, InterruptedException {
        trainPoorly("--colour");
        report("mine");
        Path pdf = folder.resolve("report.pdf");
        browse(
                "--blink-settings=preferredColorScheme=0",
                "--no-pdf-header-footer",
                "--print-to-pdf-no-header",
                "--print-to-pdf=" + pdf);

        List<BufferedImage> pages = pages(pdf);

        assertThat(pages).hasSizeBetween(1, 8).allSatisfy(each -> {
            assertThat(new Color(each.getRGB(2, 2))).isEqualTo(Color.WHITE);
            assertThat(ink(each, 0)).as("what is cut off at the right edge").isZero();
        });
        assertThat(pages.stream().mapToLong(ReportExportTest::colours).max().orElseThrow())
                .isGreaterThan(50);
        assertThat(ink(pages.get(0), pages.get(0).getWidth() / 2)).isPositive();
    }

    /** Pixels that are not white in a stretch of columns, counted from the right edge. */
    private static long ink(BufferedImage page, int more) {
        int left = page.getWidth() - 8 - more;
        return java.util.stream.IntStream.of(page.getRGB(left, 0, 8 + more, page.getHeight(), null, 0, 8 + more))
                .filter(pixel -> pixel != 0xFFFFFFFF)
                .count();
    }

    private List<BufferedImage> pages(Path pdf) throws IOException, InterruptedException {
        Path stem = Path.of("target", "screenshots", "report-print").toAbsolutePath();
        Python.require(Files.isExecutable(Path.of("/usr/bin/gs")), "Ghostscript is not here");
        for (int page = 1; page < 20; page++) {
            Files.deleteIfExists(stem.resolveSibling("report-print-%d.png".formatted(page)));
        }
        assertThat(new ProcessBuilder(
                                "/usr/bin/gs",
                                "-q",
                                "-dBATCH",
                                "-dNOPAUSE",
                                "-sDEVICE=png16m",
                                "-r75",
                                "-dTextAlphaBits=4",
                                "-dGraphicsAlphaBits=4",
                                "-sOutputFile=" + stem + "-%d.png",
                                pdf.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        List<BufferedImage> pages = new ArrayList<>();
        for (int page = 1; page < 20; page++) {
            File file =
                    stem.resolveSibling("report-print-%d.png".formatted(page)).toFile();
            if (file.exists()) {
                pages.add(ImageIO.read(file));
            }
        }
        return pages;
    }

    private void browse(String... options) throws IOException, InterruptedException {
        Path chromium = Path.of("/usr/bin/chromium");
        Python.require(Files.isExecutable(chromium), "Chromium is not here");
        List<String> command = new ArrayList<>(List.of(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("chromium")));
        command.addAll(List.of(options));
        command.add(page.toUri().toString());
        Process browser = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
        assertThat(browser.waitFor(120, TimeUnit.SECONDS)).isTrue();
    }

    private static long colours(BufferedImage image) {
        return java.util.stream.IntStream.of(
                        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    private static List<String> addresses(String text) {
        return Pattern.compile("(?:src|href)=\"([^\"]*)\"")
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
