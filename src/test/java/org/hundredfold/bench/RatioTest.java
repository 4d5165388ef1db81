package org.hundredfold.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hundredfold.nn.original.Way;
import org.junit.jupiter.api.Test;

class RatioTest {
    private static final PeerSpeed SLOW = new PeerSpeed(Peer.TORCH, "1", 1, 100, 0.90);
    private static final PeerSpeed FAST = new PeerSpeed(Peer.SKLEARN, "1", 2, 400, 0.96);

    private static OriginalSpeed original(PythonTimes... python) {
        return new OriginalSpeed(
                List.of(
                        new WayTime(Way.LOOPS, new Timing(2, 100)),
                        new WayTime(Way.VECTORISED, new Timing(400, 401)),
                        new WayTime(Way.FUSED, new Timing(0.2, 50))),
                1,
                0,
                List.of(python));
    }

    @Test
    void theMedianOfTimesLiesInTheirMiddleAndTheBestIsTheShortest() {
        assertThat(Timing.of(5, 1, 9)).isEqualTo(new Timing(1, 5));
    }

    @Test
    void factorsOfTheOriginalNetworkAreThoseOfTheBestTimes() {
        OriginalSpeed speed = original(new PythonTimes(800, 30));

        assertThat(speed.factor(speed.ways().get(1))).isCloseTo(0.005, within(1e-12));
        assertThat(speed.factor(speed.ways().get(2))).isCloseTo(10, within(1e-12));
        assertThat(speed.numpyFactor()).isCloseTo(150, within(1e-9));
        assertThat(speed.pythonFactor()).isCloseTo(4000, within(1e-9));
    }

    @Test
    void withoutPeersThereAreNoFactorsToPython() {
        assertThat(original().numpyFactor()).isNull();
        assertThat(original().pythonFactor()).isNull();
    }

    @Test
    void twoTimesOfPythonMakeTheBetterOfEach() {
        assertThat(new PythonTimes(3, 20).orBetter(new PythonTimes(4, 10))).isEqualTo(new PythonTimes(3, 10));
    }

    @Test
    void aStepIsComparedWithItsProductsByTheBestOfBoth() {
        assertThat(new StepCost(new Timing(30, 90), new Timing(20, 21), 1, 0, 0, 0).ratio())
                .isEqualTo(1.5);
    }

    @Test
    void ofAPeersRunsTheFastestCountsForSpeedAndAllForAccuracy() {
        List<PeerRun> runs = List.of(new PeerRun(300, 0.94, 1, 0), new PeerRun(400, 0.98, 2, 0));

        assertThat(PeerSpeed.of(Peer.SKLEARN, "1", runs)).isEqualTo(FAST);
    }

    @Test
    void theRatioToTheBestPeerIsTheSmallest() {
        Comparison comparison = new Comparison("2-1", Workload.SMALL, 10, 5, 1000, 0.95, List.of(SLOW, FAST));

        assertThat(comparison.ratio(SLOW)).isEqualTo(10);
        assertThat(comparison.ratioToBest()).isEqualTo(2.5);
        assertThat(comparison.points(FAST)).isCloseTo(-1, within(1e-9));
    }
}
