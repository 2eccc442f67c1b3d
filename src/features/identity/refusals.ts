import { messages } from '#platform/values/messages.ts';

/** Why somebody is not let in, or a password or code is not taken. */
export const refusals = messages({
  vi: {
    wrong: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    locked: (minutes: number) => `Đã thử sai nhiều lần nên phải tạm dừng. Mời thử lại sau ${minutes} phút.`,
    codeWrong:
      'Mã không đúng hoặc đã hết hạn. Kiểm tra giờ trên điện thoại rồi nhập mã đang hiện; sau 10 phút thì phải đăng nhập lại từ đầu.',
    codeUsed: 'Mã này đã dùng rồi. Chờ ứng dụng hiện mã mới (tối đa 30 giây), đăng nhập lại rồi nhập mã mới.',
    codeUsedHere: 'Mã này đã dùng rồi. Chờ ứng dụng hiện mã mới (tối đa 30 giây) rồi nhập mã mới.',
    expired: 'Mật khẩu dùng một lần đã hết hạn. Nhờ người quản trị đơn vị cấp mật khẩu khác.',
    presenceMissing: 'Hãy nhập mật khẩu của bạn để làm tiếp.',
    presenceWrong: 'Mật khẩu hoặc mã xác thực không đúng.',
    demonstrationOff: 'Bản cài đặt này không phải bản trình diễn.',
    demonstrationElsewhere: 'Chỉ vào được bản trình diễn từ chính máy đang chạy phần mềm.',
    demonstrationRole: 'Bản trình diễn không có cán bộ nào giữ vai trò này.',
    currentWrong: 'Mật khẩu hiện tại không đúng.',
    sameAsBefore: 'Mật khẩu mới phải khác mật khẩu cũ.',
    notTheSame: 'Hai lần nhập mật khẩu mới không giống nhau.',
    setUpCodeWrong: 'Mã không đúng. Kiểm tra giờ trên điện thoại rồi nhập sáu chữ số đang hiện.',
    sessionUnknown: 'Phiên này đã kết thúc.',
  },
  en: {
    wrong: 'The sign-in name or the password is not right.',
    locked: (minutes: number) => `There were too many wrong tries. Please try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    codeWrong:
      'The code is wrong or out of date. Check the clock of the telephone and type the code shown now; after 10 minutes, sign in again.',
    codeUsed: 'This code has been used. Wait for the next one (30 seconds at most), sign in again and type it.',
    codeUsedHere: 'This code has been used. Wait for the next one (30 seconds at most) and type it.',
    expired: 'The one-time password has expired. Please ask the administrator for another one.',
    presenceMissing: 'Please type your password to go on.',
    presenceWrong: 'The password or the code is not right.',
    demonstrationOff: 'This installation is not the demonstration.',
    demonstrationElsewhere: 'The demonstration can only be entered from the machine on which it runs.',
    demonstrationRole: 'Nobody in the demonstration holds this role.',
    currentWrong: 'The current password is not right.',
    sameAsBefore: 'The new password must differ from the old one.',
    notTheSame: 'The new password was not typed the same twice.',
    setUpCodeWrong: 'The code is wrong. Check the clock of the telephone and type the six figures shown now.',
    sessionUnknown: 'This session has ended already.',
  },
});

/** Why a password is too easy. */
export const weaknesses = messages({
  vi: {
    short: 'Mật khẩu phải có ít nhất 10 ký tự.',
    names: 'Mật khẩu không được chứa tên của mình, tên đăng nhập hay tên cơ quan.',
    common: 'Mật khẩu này nhiều người dùng nên dễ đoán. Nên ghép bốn, năm từ không liên quan với nhau.',
    repeated: 'Mật khẩu có đoạn lặp lại nên dễ đoán. Nên ghép bốn, năm từ không liên quan với nhau.',
    sequence: 'Mật khẩu có dãy liền nhau như “12345” hay “qwerty” nên dễ đoán. Nên ghép bốn, năm từ không liên quan với nhau.',
    date: 'Mật khẩu có ngày tháng hoặc năm nên dễ đoán. Nên ghép bốn, năm từ không liên quan với nhau.',
    weak: 'Mật khẩu này còn dễ đoán. Nên ghép bốn, năm từ không liên quan với nhau.',
  },
  en: {
    short: 'The password needs at least 10 characters.',
    names: 'The password must not hold your name, your sign-in name or the name of the authority.',
    common:
      'Many people use this password, so it is easy to guess. Put four or five words together that have nothing to do with each other.',
    repeated:
      'The password repeats itself, so it is easy to guess. Put four or five words together that have nothing to do with each other.',
    sequence:
      'The password holds a row such as "12345" or "qwerty". Put four or five words together that have nothing to do with each other.',
    date: 'The password holds a date or a year. Put four or five words together that have nothing to do with each other.',
    weak: 'The password is still easy to guess. Put four or five words together that have nothing to do with each other.',
  },
});
