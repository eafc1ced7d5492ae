// Somebody else's program: it shows that headers, Eigen and the library arrive together.
#include <chiso/chiso.hpp>

#include <iostream>
#include <vector>

int main() {
  const std::vector<double> scores{2.0, 3.0};
  const chiso::VectorView values = chiso::view(scores);
  const chiso::Error error("consumer", chiso::Problem{.message = "expected nothing"});
  std::cout << "chiso " << chiso::library_version << ": " << values.sum() << '\n';
  return values.sum() == 5.0 && error.count() == 1 ? 0 : 1;
}
