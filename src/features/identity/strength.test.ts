import { describe, expect, test } from 'vitest';
import { refusalOf } from '#root/testing/actors.ts';
import { checkStrength } from './server/index.ts';
import { deviceWords, roleCodes } from './index.ts';
import { proposeSignInName, signInNamePattern } from './names.ts';

const names = ['Nguyễn Văn Bình', 'binh.nv', 'Ủy ban nhân dân phường Sao Mai', 'UBND phường Sao Mai', 'Sao Mai'];

describe('a password', () => {
  test.each(['cá chép uống trà xanh', 'mưa rào trên mái ngói cũ', 'kmta-x7pd-bcde-2345', 'xekjsdqmzpw'])(
    '“%s” is hard to guess',
    async (password) => {
      expect(await checkStrength(password, names)).toEqual({ ok: true, value: password });
    },
  );

  test.each([
    ['chín ký t', 'password-short'],
    ['matkhau123', 'password-common'],
    ['Mật khẩu @2026', 'password-common'],
    ['Hành chính 2026', 'password-common'],
    ['abcabcabcabc', 'password-repeated'],
    ['aaaaaaaaaaaa', 'password-repeated'],
    ['Nguyễn Văn Bình', 'password-names'],
    ['nguyenvanbinh90', 'password-names'],
    ['Sao Mai 2026!!', 'password-names'],
    ['Phuong@12345', 'password-names'],
  ])('“%s” is too easy', async (password, code) => {
    expect(refusalOf(await checkStrength(password, names))).toBe(code);
  });
});

describe('a sign-in name', () => {
  test.each([
    ['Nguyễn Văn Bình', 'binh.nv'],
    ['Đỗ Ý', 'y.d'],
    ['An', 'anx'],
    ['H’Hen Niê', 'nie.h'],
    ['Trần 3', 'tran'],
  ])('of %s is proposed as %s', (fullName, name) => {
    expect(proposeSignInName(fullName)).toBe(name);
    expect(name).toMatch(signInNamePattern);
  });
});

test('a device is named by its browser and its system', () => {
  expect(deviceWords('Mozilla/5.0 (Linux; Android 15; SM-A155) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36')).toBe(
    'Chrome trên Android',
  );
  expect(deviceWords('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1')).toBe(
    'Safari trên iPhone, iPad',
  );
  expect(deviceWords('Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0', 'en')).toBe('Edge on Windows');
  expect(deviceWords('')).toBe('Thiết bị không rõ');
});

test('role codes are those of the office, each once', () => {
  expect(new Set(roleCodes).size).toBe(15);
});
