/** How many stand in a row. */
export const EMOJI_COLUMNS = 8;

/** Common emoji by group, in the order of the groups' names; every group fills its rows. */
export const EMOJI: readonly (readonly string[])[] = [
  '😀 😄 😁 😂 🤣 😊 😉 😍 😘 😋 😎 🤔 🙄 😏 😴 😅 😢 😭 😡 😱 😳 🥺 🤗 🤝'.split(' '),
  '👍 👎 👌 ✌️ 👏 🙏 💪 👋 ❤️ 🧡 💛 💚 💙 💜 💔 🌹'.split(' '),
  '🐶 🐱 🐼 🐰 🦊 🐷 🐵 🐔 🌸 🌻 🍀 🌲 🌞 🌙 ⭐ 🌈'.split(' '),
  '🍎 🍉 🍓 🍑 🍚 🍜 🥟 🍔 🍕 🍦 🍰 🎂 ☕ 🍵 🍺 🥂'.split(' '),
  '📦 🚚 🛒 🎁 💰 💳 🧾 📱 💻 📷 🔑 📅 📞 ✉️ 🚗 ✈️'.split(' '),
  '✅ ❌ ❓ ❗ 💯 🔥 ✨ 🎉 👨‍👩‍👧 👩‍💻 🧑‍🍳 🏠 ⏰ 🔔 🇨🇳 ➕'.split(' '),
];
