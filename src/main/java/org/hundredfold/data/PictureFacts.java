package org.hundredfold.data;

/**
 * What was noticed about a picture while it was read. Brightness, contrast and sharpness are measured on a small grey
 * version of it.
 *
 * @param width of the upright picture in pixels
 * @param height of the upright picture in pixels
 * @param orientation by EXIF 2.3 tag 0x0112, 1 to 8; 1 is upright
 * @param brightness mean grey, 0 to 1
 * @param contrast standard deviation of grey, 0 to 0.5
 * @param sharpness how much of the finest detail there is; 0 for a flat or completely blurred picture
 */
public record PictureFacts(
        PictureFormat format,
        int width,
        int height,
        int orientation,
        float brightness,
        float contrast,
        float sharpness) {}
