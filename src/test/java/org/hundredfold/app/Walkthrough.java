package org.hundredfold.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Starts the program in a real window, trains the sample by clicking, draws a star, drags a file, a link and a picture there
 * from another program, and leaves a screenshot of each place, light and dark, small and large. Ends with exit code 0 if all
 * of it went well.
 *
 * <p>Arguments: folder for the screenshots, home folder, a command that drags to a place on the screen.
 */
public final class Walkthrough {
    private final FxRobot robot = new FxRobot();
    private final Hand hand = new Hand();
    private final Path screenshots;

    private final Path home;
    private final String drag;

    private Walkthrough(Path screenshots, Path home, String drag) {
        this.screenshots = screenshots;
        this.home = home;
        this.drag = drag;
    }

    public static void main(String[] arguments) throws Exception {
        Thread program = new Thread(() -> Main.main(new String[] {"--home", arguments[1]}), "program");
        program.setDaemon(true);
        program.start();
        int exitCode = 1;
        try {
            new Walkthrough(Files.createDirectories(Path.of(arguments[0])), Path.of(arguments[1]), arguments[2]).walk();
            exitCode = 0;
        } catch (Throwable e) {
            e.printStackTrace();
        }
        Runtime.getRuntime().halt(exitCode);
    }

    private void walk() throws IOException, TimeoutException, InterruptedException {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> !Window.getWindows().isEmpty());
        hand.see("1,000 pictures, 4 classes");
        capture("data");
        hand.click("Train");
        capture("train-before");
        hand.click("Start training");
        hand.see("Training shapes-1, epoch");
        save("train-running");
        hand.see("Classify a picture");
        capture("train");
        hand.click("Runs");
        hand.see("shapes-1");
        hand.click("shapes-1");
        capture("runs");
        hand.click("Classify");
        hand.drawStar();
        hand.seeAnswer("star");
        capture("classify");
        resize(1920, 1080);
        dragFromOutside("file", "circle/001.png");
        hand.see("001.png");
        hand.seeAnswer("circle");
        dragFromOutside("link", "square/002.png");
        hand.see("002.png");
        hand.seeAnswer("square");
        dragFromOutside("picture", "triangle/003.png");
        hand.see("Dropped picture");
        hand.seeAnswer("triangle");
        capture("classify-dropped");
        hand.click("Proof");
        hand.click("Prove it");
        hand.see("Prove it again");
        capture("proof");
    }

    /** Drags a picture of the sample into the middle of the place. */
    private void dragFromOutside(String kind, String picture) throws IOException, InterruptedException {
        Path file = home.resolve("sample/shapes").resolve(picture);
        int exitCode = new ProcessBuilder(drag, kind, file.toString(), "600", "600")
                .inheritIO()
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new AssertionError("Nobody took the %s that was dragged here".formatted(kind));
        }
    }

    /** Both sizes, both themes. */
    private void capture(String name) throws IOException {
        for (List<Integer> size : List.of(List.of(1920, 1080), List.of(1280, 800))) {
            resize(size.get(0), size.get(1));
            for (String theme : List.of("light", "dark")) {
                save("%s-%d-%s".formatted(name, size.get(0), theme));
                robot.clickOn(robot.lookup(".place-bar .icon-button").queryAll().stream()
                        .skip(1)
                        .findFirst()
                        .orElseThrow());
            }
        }
    }

    private void resize(int width, int height) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Stage stage = (Stage) scene().getWindow();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void save(String name) throws IOException {
        robot.sleep(500);
        Image image = robot.capture(scene().getRoot()).getImage();
        File file = screenshots.resolve(name + ".png").toFile();
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
    }

    private static Scene scene() {
        return Optional.of(Window.getWindows().get(0)).orElseThrow().getScene();
    }
}
