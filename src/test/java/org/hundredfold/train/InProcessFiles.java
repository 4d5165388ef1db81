package org.hundredfold.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.data.FileBlock;
import org.hundredfold.data.FilesElsewhere;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;

/** Reads files as the workers of a cluster do, shard by shard, in this process. */
public record InProcessFiles(Sharding sharding) implements FilesElsewhere {
    @Override
    public Optional<Outcome> read(
            Path folder, List<String> relative, Preprocessing preprocessing, ReadProgress progress) {
        if (!relative.stream().allMatch(file -> FileBlock.exists(folder, file))) {
            return Optional.empty();
        }
        ShardPlaces places = sharding.places(relative);
        List<FileBlock> blocks = new ArrayList<>();
        int done = 0;
        for (int[] rows : places.pictures()) {
            progress.proceed();
            List<String> own = IntStream.of(rows).mapToObj(relative::get).toList();
            blocks.add(FileBlock.read(folder, own, rows, preprocessing, () -> {}));
            done += rows.length;
            progress.report(done, relative.size());
        }
        ClusterPictures pictures = new InProcessCluster.Pictures(
                blocks.stream().map(FileBlock::pixels).toList());
        return Optional.of(new Outcome(
                blocks.stream().map(FileBlock::withoutPixels).toList(),
                new ClusterPixels(pictures, places, preprocessing.inputs())));
    }
}
