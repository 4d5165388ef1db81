package org.hundredfold.data;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import org.w3c.dom.Element;

/** Where a GIF's first frame lies on the picture's canvas, in pixels. */
record GifLayout(int width, int height, int left, int top) {
    static GifLayout of(ImageReader reader) throws IOException {
        Element screen = element(reader.getStreamMetadata(), "LogicalScreenDescriptor");
        Element frame = element(reader.getImageMetadata(0), "ImageDescriptor");
        int left = number(frame, "imageLeftPosition");
        int top = number(frame, "imageTopPosition");
        return new GifLayout(
                Math.max(number(screen, "logicalScreenWidth"), left + reader.getWidth(0)),
                Math.max(number(screen, "logicalScreenHeight"), top + reader.getHeight(0)),
                left,
                top);
    }

    private static Element element(IIOMetadata metadata, String name) {
        Element tree = (Element) metadata.getAsTree(metadata.getNativeMetadataFormatName());
        return (Element) tree.getElementsByTagName(name).item(0);
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }
}
