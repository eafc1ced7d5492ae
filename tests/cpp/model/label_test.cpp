#include <chiso/model/label.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(model_label)

using chiso::Label;
using chiso::Language;

BOOST_AUTO_TEST_CASE(a_label_speaks_the_language_asked_for) {
  const Label both{.vi = "Công khai, minh bạch", .en = "Transparency"};
  BOOST_TEST(both.in(Language::vi) == "Công khai, minh bạch");
  BOOST_TEST(both.in(Language::en) == "Transparency");
}

BOOST_AUTO_TEST_CASE(an_empty_text_falls_back_to_the_other_language) {
  BOOST_TEST(Label{.vi = "điểm"}.in(Language::en) == "điểm");
  BOOST_TEST(Label{.en = "points"}.in(Language::vi) == "points");
  BOOST_TEST(Label{}.in(Language::vi) == "");
}

BOOST_AUTO_TEST_CASE(labels_compare_in_both_languages) {
  BOOST_CHECK((Label{.vi = "a", .en = "b"} == Label{.vi = "a", .en = "b"}));
  BOOST_CHECK((Label{.vi = "a", .en = "b"} != Label{.vi = "a"}));
}

BOOST_AUTO_TEST_SUITE_END()
