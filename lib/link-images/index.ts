export { type ImageText, imageSize } from './draw-image.ts';
export { articleImage, factImage, imagePath, openGraphImages, siteImage } from './link-image.ts';
