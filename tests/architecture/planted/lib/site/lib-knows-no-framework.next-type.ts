export type { Metadata } from 'next';
