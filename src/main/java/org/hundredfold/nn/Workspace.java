package org.hundredfold.nn;

/** What one worker has to itself: its number, its ways to multiply, and room for what nobody else needs to see. */
final class Workspace {
    final int member;
    final Gemm gemm = Gemm.fastest();
    final Tiles tiles = Tiles.fastest();
    final OutputLoss loss;
    /** A picture's inputs as they come, plane by plane. */
    final float[] planes;
    /** A block of the gradient. */
    final float[] block;

    private int members;
    private int rows;

    Workspace(int member, NetworkSpec network, LearnerSettings settings, int block) {
        this.member = member;
        loss = new OutputLoss(network, settings);
        planes = new float[network.inputs()];
        this.block = new float[block];
    }

    /** How many workers share what follows, and the rows of the batch. */
    void share(int members, int rows) {
        this.members = members;
        this.rows = rows;
    }

    int members() {
        return members;
    }

    int rows() {
        return rows;
    }

    /** First of so many things that are this worker's. */
    int begin(int things) {
        return begin(things, member, members);
    }

    /** First of so many that are the next one's. */
    int end(int things) {
        return begin(things, member + 1, members);
    }

    /** First of so many things that are a worker's, who is one of {@code members}. */
    static int begin(int things, int member, int members) {
        return (int) ((long) things * member / members);
    }
}
