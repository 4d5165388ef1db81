package org.hundredfold.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;

/** Measures this program and, if asked to, Python's in the same run. To be closed. */
public final class Bench implements AutoCloseable {
    private final Effort effort;
    private final StartUp startUp;
    private final Consumer<String> progress;
    private final Optional<FolderPictures> folder;
    private final Optional<Peers> peers;

    /**
     * To be called before anything else is trained in this process: it measures the first step.
     *
     * @param data folder with training and test pictures; without one they are generated
     * @param peers folder of the Python programs; without one there is no comparison
     * @param python the command that starts Python
     * @param progress told in words what is being measured
     * @throws ExplainedException if one of the folders is not as it has to be, or peers have no pictures
     */
    public Bench(Effort effort, Optional<Path> data, Optional<Path> peers, String python, Consumer<String> progress) {
        if (peers.isPresent() && data.isEmpty()) {
            throw new ExplainedException("Peers train on pictures in folders. Name some with --data.");
        }
        this.effort = effort;
        this.progress = progress;
        progress.accept("first step");
        startUp = StartUp.measure(); // before Python is asked for its versions
        this.peers = peers.map(programs -> new Peers(programs, python));
        folder = data.map(FolderPictures::new);
    }

    /**
     * Takes minutes, with peers much longer.
     *
     * @throws ExplainedException if the pictures cannot be trained with or a peer fails
     */
    public BenchReport run() {
        progress.accept("original network");
        OriginalSpeed original = OriginalSpeed.measure(effort, peers);
        List<TrainingSpeed> trainings = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        for (Workload workload : Workload.ALL) {
            progress.accept(workload.words());
            DataSet data = pictures().training(workload);
            trainings.add(TrainingSpeed.measure(workload, data, effort));
            peers.filter(programs -> !programs.versions().isEmpty())
                    .ifPresent(programs -> comparisons.add(
                            Comparison.measure(workload, data, folder.orElseThrow(), programs, effort, progress)));
        }
        progress.accept("memory");
        HeapNeed heap = HeapNeed.measure(effort.heapPictures());
        List<String> missing = peers.map(Peers::missing).orElse(List.of());
        return new BenchReport(Machine.current(), startUp, original, trainings, comparisons, missing, heap);
    }

    private Pictures pictures() {
        return folder.<Pictures>map(pictures -> pictures).orElse(new GeneratedPictures(effort.pictures()));
    }

    @Override
    public void close() {
        folder.ifPresent(FolderPictures::close);
    }
}
